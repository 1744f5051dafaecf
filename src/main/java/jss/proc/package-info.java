/**
 * What is read from files: /etc and /proc. Imports {@code record}; never knows netlink. Open
 * {@link jss.proc.Services} first.
 */
package jss.proc;
