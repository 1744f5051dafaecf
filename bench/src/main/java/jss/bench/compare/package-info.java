/**
 * Whole processes, as a user starts them: jss beside ss, netstat, lsof and cat, at growing numbers of
 * sockets. Open {@link jss.bench.compare.Compare} first; {@link jss.bench.compare.Work} says what runs.
 */
package jss.bench.compare;
