package jss.print.netstat;

/**
 * What netstat's options say about the look of its sockets.
 *
 * @param rows {@code -a}, {@code -l} or neither
 * @param hosts names of hosts
 * @param ports names of services and protocols
 * @param users names of users
 * @param wide addresses are not cut
 * @param extended columns User and Inode
 * @param programs column PID/Program name
 * @param timers column Timer
 */
public record SocketFormat(Rows rows, boolean hosts, boolean ports, boolean users, boolean wide, boolean extended,
        boolean programs, boolean timers) {
    /** Which sockets, and how the title calls them. */
    public enum Rows {
        ALL("servers and established"), SERVERS("only servers"), CONNECTED("w/o servers");

        final String title;

        Rows(String title) {
            this.title = title;
        }

        /** {@code connected}: the socket has a peer. */
        boolean show(boolean connected) {
            return this == ALL || connected == (this == CONNECTED);
        }
    }
}
