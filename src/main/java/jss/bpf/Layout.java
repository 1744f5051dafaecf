package jss.bpf;

/**
 * Where this kernel keeps what a walk reads: offsets in bytes of members of its structs (sched.h, net_namespace.h,
 * inet_hashtables.h, sock.h, tcp.h, inet_timewait_sock.h of include/linux and include/net).
 */
final class Layout {
    /** The structs that are described here. */
    static final String[] STRUCTS = {"task_struct", "nsproxy", "net", "inet_hashinfo", "inet_ehash_bucket", "inet_bind_hashbucket",
        "inet_bind2_bucket", "sock", "socket_alloc", "sock_common", "tcp_sock", "inet_timewait_sock", "inet_request_sock",
        "inet_connection_sock", "request_sock", "cgroup", "kernfs_node"};

    final int nsproxy;
    final int netNs;
    final int hashinfo;
    final int ehash;
    final int ehashMask;
    final int chain;
    final int next;
    final int pprev;
    final int net;
    final int family;
    final int state;
    final int boundDevIf;
    final int num;
    final int dport;
    final int rcvSaddr;
    final int daddr;
    final int v6RcvSaddr;
    final int v6Daddr;
    final int rcvNxt;
    final int copiedSeq;
    final int writeSeq;
    final int sndUna;
    final int twSubstate;
    /** In struct sock; -1 before 6.18. */
    final int ino;
    // Before: the pointer to struct socket, and from there to the inode's number.
    final int socket;
    final int socketIno;
    final boolean hasInode;
    // What an extended row tells; -1 where hasExtended is false.
    final int cookie;
    final int uid;
    final int mark;
    final int shutdown;
    final int cgroup;
    final int cgroupKn;
    final int knId;
    final int irMark;
    final int twMark;
    final int pending;
    final int retransmits;
    final int probesOut;
    final int retransmitExpires;
    /** The pointer that says whether the timer runs. */
    final int keepalivePprev;
    final int keepaliveExpires;
    final int twExpires;
    final int rskExpires;
    final int numRetrans;
    /** In struct net: net.ipv4.tcp_fin_timeout in jiffies. */
    final int finTimeout;
    /** Whether all that is told as it is since 6.18. */
    final boolean hasExtended;
    // Of sockets by their ports; -1 where hasBound is false.
    final int bhash2;
    final int bhashSize;
    final int bindBucket;
    final int bindChain;
    final int bind2Node;
    final int bind2Owners;
    final int bindNode;
    /** Its port, in the host's order. */
    final int bind2Port;
    /** Two signed chars; -1 before 6.18. */
    final int bind2Fastreuse;
    /** Whether sockets by their ports are kept as they are since 6.9: each in one list. */
    final boolean hasBound;
    /** Bytes of struct sock_common from its beginning that hold all of its members above. */
    final int common;
    /** The number of bpf_rdonly_cast(), 0 if the kernel has none. */
    final int rdonlyCast;

    private Layout(Btf btf, Offsets all) {
        nsproxy = all.of("task_struct", "nsproxy");
        netNs = all.of("nsproxy", "net_ns");
        hashinfo = all.of("net", "ipv4.tcp_death_row.hashinfo");
        ehash = all.of("inet_hashinfo", "ehash");
        ehashMask = all.of("inet_hashinfo", "ehash_mask");
        chain = all.of("inet_ehash_bucket", "chain.first");
        next = all.of("sock_common", "skc_nulls_node.next");
        pprev = all.of("sock_common", "skc_nulls_node.pprev");
        net = all.of("sock_common", "skc_net.net");
        family = all.of("sock_common", "skc_family");
        state = all.of("sock_common", "skc_state");
        boundDevIf = all.of("sock_common", "skc_bound_dev_if");
        num = all.of("sock_common", "skc_num");
        dport = all.of("sock_common", "skc_dport");
        rcvSaddr = all.of("sock_common", "skc_rcv_saddr");
        daddr = all.of("sock_common", "skc_daddr");
        v6RcvSaddr = all.of("sock_common", "skc_v6_rcv_saddr");
        v6Daddr = all.of("sock_common", "skc_v6_daddr");
        rcvNxt = all.of("tcp_sock", "rcv_nxt");
        copiedSeq = all.of("tcp_sock", "copied_seq");
        writeSeq = all.of("tcp_sock", "write_seq");
        sndUna = all.of("tcp_sock", "snd_una");
        twSubstate = all.of("inet_timewait_sock", "tw_substate");
        ino = btf.offset("sock", "sk_ino");
        socket = btf.offset("sock", "sk_socket");
        int inode = btf.offset("socket_alloc", "vfs_inode.i_ino");
        socketIno = inode - Math.max(0, btf.offset("socket_alloc", "socket"));
        hasInode = ino >= 0 || socket >= 0 && inode >= 0;
        cookie = btf.offset("sock_common", "skc_cookie.counter");
        uid = btf.offset("sock", "sk_uid.val");
        mark = btf.offset("sock", "sk_mark");
        shutdown = btf.offset("sock", "sk_shutdown");
        cgroup = btf.offset("sock", "sk_cgrp_data.cgroup");
        cgroupKn = btf.offset("cgroup", "kn");
        knId = btf.offset("kernfs_node", "id");
        irMark = btf.offset("inet_request_sock", "ir_mark");
        twMark = btf.offset("inet_timewait_sock", "tw_mark");
        pending = btf.offset("inet_connection_sock", "icsk_pending");
        retransmits = btf.offset("inet_connection_sock", "icsk_retransmits");
        probesOut = btf.offset("inet_connection_sock", "icsk_probes_out");
        retransmitExpires = btf.offset("inet_connection_sock", "icsk_retransmit_timer.expires");
        keepalivePprev = btf.offset("sock", "sk_timer.entry.pprev");
        keepaliveExpires = btf.offset("sock", "sk_timer.expires");
        twExpires = btf.offset("inet_timewait_sock", "tw_timer.expires");
        rskExpires = btf.offset("request_sock", "rsk_timer.expires");
        numRetrans = btf.offset("request_sock", "num_retrans");
        finTimeout = btf.offset("net", "ipv4.sysctl_tcp_fin_timeout");
        hasExtended = areThere(ino, cookie, uid, mark, shutdown, cgroup, cgroupKn, knId, irMark, twMark, pending, retransmits,
                probesOut, retransmitExpires, keepalivePprev, keepaliveExpires, twExpires, rskExpires, numRetrans, finTimeout);
        bhash2 = btf.offset("inet_hashinfo", "bhash2");
        bhashSize = btf.offset("inet_hashinfo", "bhash_size");
        bindBucket = btf.size("inet_bind_hashbucket");
        bindChain = btf.offset("inet_bind_hashbucket", "chain.first");
        bind2Node = btf.offset("inet_bind2_bucket", "node.next");
        bind2Owners = btf.offset("inet_bind2_bucket", "owners.first");
        bindNode = btf.offset("sock_common", "skc_bind_node.next");
        bind2Port = btf.offset("inet_bind2_bucket", "port");
        int fastreuse = btf.offset("inet_bind2_bucket", "fastreuse");
        bind2Fastreuse = btf.offset("inet_bind2_bucket", "fastreuseport") == fastreuse + 1 ? fastreuse : -1;
        hasBound = areThere(bhash2, bhashSize, bindBucket, bindChain, bind2Node, bind2Owners, bindNode)
                && btf.offset("sock_common", "skc_bind2_node.next") < 0;
        common = (max(next + 8, pprev + 8, net + 8, v6RcvSaddr + 16, v6Daddr + 16, bindNode + 16, rcvSaddr + 4, num + 2) + 7) & ~7;
        rdonlyCast = btf.id(Kernel.RDONLY_CAST);
    }

    /** Null if a member is missing, or is not where a walk can read it. */
    static Layout of(Btf btf) {
        Offsets all = new Offsets(btf);
        Layout layout = new Layout(btf, all);
        return all.areComplete() && layout.common <= MOST_COMMON ? layout : null;
    }

    /** What a program's stack has room for. */
    private static final int MOST_COMMON = 256;

    private static boolean areThere(int... offsets) {
        for (int o : offsets) {
            if (o < 0) return false;
        }
        return true;
    }

    private static int max(int... values) {
        int max = 0;
        for (int v : values) max = Math.max(max, v);
        return max;
    }
}
