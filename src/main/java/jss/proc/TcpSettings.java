package jss.proc;

/** What is set for TCP in the calling thread's network namespace: net.ipv4.*. */
public final class TcpSettings {
    private TcpSettings() {}

    private static final String FIN_TIMEOUT = "/proc/sys/net/ipv4/tcp_fin_timeout";

    /** net.ipv4.tcp_fin_timeout in seconds; 0 if it cannot be told. */
    public static long finTimeout() {
        return ProcFiles.number(FIN_TIMEOUT);
    }
}
