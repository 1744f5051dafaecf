package jss.fuzz;

import java.util.List;

/** Text to begin with. */
final class Words {
    private Words() {}

    static List<String> of(String target) {
        return switch (target) {
            case "filter" -> List.of("sport = 22", "dport >= :1024 and ( src 10.0.0.0/8 or dst [fe80::/10]:ssh )",
                    "not state established", "src unix:*foo* || dst link:ip:lo", "rtt > 10ms & retrans != 0",
                    "autobound and fwmark = 0x10/0xff or cgroup /a/b", "dev eth0 ! dport ne https", "state {listening,close-wait}",
                    "uid = www-data or pid = 1", "src inet6::ffff:1.2.3.4 and dst vsock:1:2", "((((sport=1))))",
                    "name ~ \"a b\"", "bytes_acked >= 1.5GB");
            case "proc-tcp" -> List.of(
                    """
                      sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                       0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 21325 1 ffff8880 100 0 0 10 0
                       1: 0100007F:0016 0100007F:A2C4 01 00000001:00000002 02:000A7A2B 00000003  1000        0 21330 2 0000000000000000 20 4 31 10 -1
                    """);
            case "proc-tcp6" -> List.of(
                    """
                      sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt
                       0: 00000000000000000000000001000000:0018 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1
                    """);
            case "proc-unix" -> List.of(
                    """
                    Num       RefCount Protocol Flags    Type St Inode Path
                    0000000000000000: 00000002 00000000 00010000 0001 01 18121 /run/a b
                    ffff88800b5e5400: 00000003 00000000 00000000 0002 03   901 @abstract
                    0000000000000000: 00000003 00000000 00000000 0005 03   902
                    """);
            case "proc-packet" -> List.of(
                    """
                    sk               RefCnt Type Proto  Iface R Rmem   User   Inode
                    0000000000000000 3      3    0003   2     1 0      0      18437
                    ffff88800b5e5400 3      2    88cc   0     0 12     101    18438
                    """);
            case "proc-netlink" -> List.of(
                    """
                    sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode
                    0000000000000000 0   4294963195 00000551 0        0        0     2        3        1234
                    """);
            case "proc-routes" -> List.of(
                    """
                    fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
                    00000000000000000000000000000001 01 80 10 80       lo
                    """);
            case "proc-counters" -> List.of(
                    """
                    Tcp: RtoAlgorithm RtoMin MaxConn ActiveOpens
                    Tcp: 1 200 -1 18446744073709551615
                    """,
                    """
                    Ip6InReceives                   \t12
                    Udp6InDatagrams                 \t0
                    """,
                    """
                    sockets: used 163
                    TCP: inuse 4 orphan 0 tw 2 alloc 6 mem 1
                    """,
                    """
                    1:name=systemd:/user.slice
                    0::/system.slice/ssh.service (deleted)
                    """);
            case "proc-mountinfo" -> List.of(
                    """
                    29 24 0:26 / /sys/fs/cgroup\\040x rw - cgroup2 cgroup2 rw
                    411 25 0:4 net:[4026532177] /run/netns/blue rw shared:212 - nsfs nsfs rw
                    412 25 0:4 net:[4026532178] /tmp/kept\\040one rw - nsfs nsfs rw
                    """);
            case "proc-groups" -> List.of(
                    "2    eth0            1     0     333300000001\n",
                    """
                    Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter
                    2\teth0      :     1      V3
                    \t\t\t\tFB0000E0     3 0:00000000\t\t0
                    """,
                    "1    lo              ff020000000000000000000000000001     1 0000000C 0\n");
            case "etc-names" -> List.of(
                    """
                    # names
                    ssh\t\t22/tcp\t\t# SSH
                    domain 53/udp alias
                    """,
                    "32768\t60999\n", "root:x:0:0:root:/root:/bin/sh\n", "254 main\n0x10 other\n", "tcp 6 TCP # tcp\n",
                    "29 24 0:26 / /sys/fs/cgroup\\040x rw - cgroup2 cgroup2 rw\n");
            case "options" -> List.of("-tan", "-taneimO\n--tos\n-A\ntcp,unix", "state\nestablished\nsport = 22",
                    "--json\n--columns\nnetid,local,rtt\n--sort\n-rtt\n--limit\n3", "--count-by\nstate\n--p99\nrtt",
                    "--format\n{local} {peer}\n--color\nalways", "-f\nlink\n--jobs\n4", "--histogram\nrtt", "-xl\nsrc /run/*");
            case "options-ip" -> List.of("-4\n-s\naddr\nshow", "-j\n-p\nroute\nget\n10.0.0.1", "10.8/16", "::ffff:1.2.3.4/96", "0x10",
                    "-f\ninet6\nr");
            case "options-netstat" -> List.of("-tulpn", "-rn\n-c5", "--inet\n--continuous=2", "-Ieth0", "-A\ninet,unix");
            default -> throw new AssertionError(target);
        };
    }
}
