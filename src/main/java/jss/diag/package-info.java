/**
 * sock_diag requests and replies (linux/sock_diag.h, inet_diag.h, unix_diag.h ...) and their view
 * as rows. Imports {@code netlink}, {@code wire} and {@code record}; never knows filters or
 * printers. Open {@link jss.diag.InetDiagMsg}
 * first, then {@code MessageView}, which the families other than inet share.
 */
package jss.diag;
