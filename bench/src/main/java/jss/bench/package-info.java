/**
 * What runs inside the JVM, by JMH, one class a claim: nanoseconds and bytes allocated a socket. Open
 * {@link jss.bench.Capture} first, which all rows come from. Whole processes are in {@link jss.bench.compare}.
 */
package jss.bench;
