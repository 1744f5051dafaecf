/**
 * jss as a library: sockets of this host, straight from the kernel, row by row.
 *
 * <pre>{@code
 * try (Sockets https = Sockets.tcp().filter("dport = :443").with(Detail.INFO).open()) {
 *     https.forEach(row -> System.out.println(row.remote() + " " + row.get(Field.RTT) + " us"));
 * }
 * }</pre>
 *
 * <p>Rows are views over the kernel's own messages: nothing is allocated for a row that nothing is
 * asked of, and a row is valid until the consumer returns. Filters are those of the command line,
 * and what the kernel can decide it decides. Nothing is printed, and no environment variable is read.
 *
 * <p>Linux only; calls into libc need {@code --enable-native-access=jss} (or {@code ALL-UNNAMED} on a
 * class path). Imports query, filter, record, netlink and proc, and print for its text buffer; open
 * {@link jss.api.Sockets} first.
 */
package jss.api;
