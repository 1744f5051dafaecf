package jss.record;

/** Numbers that have the same name on every host. */
public enum NumberNames {
    /** Protocols of packet sockets: ETH_P_* (linux/if_ether.h). */
    ETHERNET("loop 60 pup 200 pupat 201 ip 800 ipv4 800 x25 805 arp 806 bpq 8ff ieeepup a00 ieeepupat a01 dec 6000"
            + " dna_dl 6001 dna_rc 6002 dna_rt 6003 lat 6004 diag 6005 cust 6006 sca 6007 rarp 8035 atalk 809b"
            + " aarp 80f3 ipx 8137 ipv6 86dd ppp_disc 8863 ppp_ses 8864 atmmpoa 884c atmfate 8884 802_3 1 ax25 2"
            + " all 3 802_2 4 snap 5 ddcmp 6 wan_ppp 7 ppp_mp 8 localtalk 9 can c ppptalk 10 tr_802_2 11 mobitex 15"
            + " control 16 irda 17 econet 18 tipc 88ca profinet 8892 aoe 88a2 ethercat 88a4 802.1Q 8100 802.1ad 88a8"
            + " mpls_uc 8847 mpls_mc 8848 teb 6558 cfm 8902 LLDP 88cc"),
    /** Protocols of netlink sockets: NETLINK_* (linux/netlink.h). */
    NETLINK("rtnl 0 unused 1 usersock 2 fw 3 tcpdiag 4 nflog 5 xfrm 6 selinux 7 iscsi 8 audit 9 fiblookup a"
            + " connector b nft c ip6fw d dec-rt e uevent f genl 10 scsi-trans 12 ecryptfs 13 rdma 14 crypto 15");

    private final String table;
    private volatile String[] names; // every thread makes the same
    private int[] numbers;

    /** {@code table}: names and hexadecimal numbers in turn; the first name of a number is the one shown. */
    NumberNames(String table) {
        this.table = table;
    }

    /** The name of {@code number}, null if it has none. */
    public String name(int number) {
        load();
        for (int i = 0; i < names.length; i++) {
            if (numbers[i] == number) return names[i];
        }
        return null;
    }

    /** The number called {@code name}, in any case; -1 if there is none. */
    public int number(String name) {
        load();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(name)) return numbers[i];
        }
        return -1;
    }

    private void load() {
        if (names != null) return;
        java.util.StringTokenizer words = new java.util.StringTokenizer(table);
        int count = words.countTokens() / 2;
        String[] found = new String[count];
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = words.nextToken();
            values[i] = Integer.parseInt(words.nextToken(), 16);
        }
        numbers = values;
        names = found;
    }
}
