/**
 * What of links, addresses, routes, rules and neighbours is asked for: the kernel's part as a
 * request, the rest as a test of each record. Imports {@code rtnl} and {@code record}; never knows
 * command lines or printers. Open {@link jss.query.ip.RouteSelection} first.
 */
package jss.query.ip;
