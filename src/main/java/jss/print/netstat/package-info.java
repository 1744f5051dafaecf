/**
 * What net-tools 2.10's netstat prints, to the byte: a printer for each of its views, into a {@link jss.print.ByteOut}.
 * Knows records only. Open {@link jss.print.netstat.CounterPrinter} first, the plainest of them.
 */
package jss.print.netstat;
