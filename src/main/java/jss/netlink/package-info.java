/**
 * Netlink framing (linux/netlink.h): requests, answers datagram by datagram, attributes. Imports
 * {@code sys} and {@code wire}; never knows any family's payload. Open {@link jss.netlink.Dump} first.
 */
package jss.netlink;
