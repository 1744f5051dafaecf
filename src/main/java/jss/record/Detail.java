package jss.record;

/** What has to be asked for beyond a plain row, because it costs. */
public enum Detail {
    /**
     * What every reply of the kernel's tells beyond state, queues, ends and the next two. Who does not want to see it gets
     * rows that may lack it, and gets them sooner.
     */
    REPLY,
    /** The same of owner, cookie, timer, mark, cgroup and what is shut down. */
    EXTENDED,
    /** The same of the inode, by which the processes are found. */
    INODE,
    /** tcp_info, mptcp_info or sctp_info. */
    INFO,
    /** Name of the congestion control. */
    CONGESTION,
    /** What the congestion control tells of itself: vegas, dctcp, bbr. */
    CONGESTION_INFO,
    /** Memory of the socket. */
    MEMORY,
    /** TOS. */
    TOS,
    /** Traffic class and class id. */
    TCLASS,
    /** Inode and device of a unix socket's file. */
    UNIX_FILE,
    /** Connections waiting at a unix listener. */
    UNIX_PENDING,
    /** Owner of a unix socket. */
    UNIX_UID,
    /** Options of internet sockets, which every reply tells of: for who wants to see them. */
    SOCKOPTS,
    /** Rings, groups, services and the like, which one family's every reply tells of: for who wants to see them. */
    FAMILY,
    /** Flags of a netlink socket. */
    NETLINK_FLAGS,
    /** Classic BPF filter of a packet socket. */
    PACKET_FILTER,
    /** What BPF programs keep with sockets; for CAP_BPF only. */
    STORAGES,
    /** One pass over the descriptors of all processes. */
    PROCESSES,
    /** One pass over the directories of cgroup2. */
    CGROUP_PATHS,
    /** /etc/passwd. */
    USERS
}
