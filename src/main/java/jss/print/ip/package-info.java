/**
 * ip's views: links, addresses, routes, rules, neighbours, multicast groups, each as text or JSON in
 * one walk of its record, and as a table of fields ({@link jss.print.ip.RouteField} and the like) for
 * {@code print.structured}. Imports {@code record} and {@code print}; never knows netlink, filters or
 * flags. Open {@link jss.print.ip.RoutePrinter} first.
 */
package jss.print.ip;
