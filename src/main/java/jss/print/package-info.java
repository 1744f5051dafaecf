/**
 * Rows into text: the tables of ss and netstat, and what they are made of. Imports {@code record};
 * never knows filters, netlink or flags. Open {@link jss.print.SsPrinter} first.
 */
package jss.print;
