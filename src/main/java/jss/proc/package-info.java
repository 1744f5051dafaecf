/**
 * What is read from files: /etc and /proc, sockets' owners among it. Imports {@code record} and
 * {@code sys}; never knows netlink. Open {@link jss.proc.OwnerScan} first.
 */
package jss.proc;
