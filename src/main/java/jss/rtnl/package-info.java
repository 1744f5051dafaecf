/**
 * rtnetlink requests and answers (linux/rtnetlink.h, if_link.h, if_addr.h, fib_rules.h, neighbour.h,
 * nexthop.h) and their view as records, and what interfaces are called. Imports {@code netlink},
 * {@code wire}, {@code sys} and {@code record}; never knows sockets or printers. Open
 * {@link jss.rtnl.RouteView} first.
 */
package jss.rtnl;
