/**
 * jss: socket statistics. The tour.
 *
 * <p>Two halves, one vocabulary, one meeting place. Bytes below ({@code sys wire netlink diag bpf rtnl}),
 * meaning above ({@code filter print}). Both speak {@code record}; only {@code query} joins them.
 *
 * <pre>
 *   cli ──► query ──► filter ──► record ◄── print ◄── cli      (also diag, rtnl, proc ──► record)
 *             └─────► diag, rtnl ──► netlink ──► sys           (wire sits beneath netlink, diag, rtnl, bpf)
 *             └─────► bpf ──► diag.bytecode, sys               (also proc ──► bpf)
 * </pre>
 *
 * <p><b>One socket, from recv() to stdout.</b> {@link jss.sys.Libc#recvfrom} fills the one reused
 * off-heap buffer of a {@link jss.netlink.NetlinkSocket}. {@link jss.netlink.Dump} walks the messages
 * in it, checks sequence number and port id, and turns refusals into exceptions.
 * {@link jss.diag.InetSocketView} is moved over one message and is a row; nothing is copied. What the
 * kernel could not test a filter's residual predicate does. {@link jss.print.SsPrinter} formats the
 * row's cells where they will be printed, in an {@link jss.print.SsTable}, and {@code cli} writes them
 * in large pieces. Rows are pushed; a sink that returns false is shown no more.
 *
 * <p><b>One filter, from argv to bytecode.</b> {@code cli} holds what was typed; {@code filter} parses
 * it into an {@link jss.filter.Expr}; {@code query} weakens that to what the kernel can test, has
 * {@code diag.bytecode} assemble it, and keeps the rest as a predicate. The law: the kernel never
 * drops a row that the expression accepts.
 *
 * <p><b>One table of fields.</b> {@link jss.record.Field} has a row per thing that can be known of a
 * socket: name, unit, help, what it costs. Filters, columns and structured output all read it.
 * Of routes, links and the rest {@link jss.print.ip.RouteField} and its like are such tables.
 *
 * <p><b>Large tables.</b> Where this process may, a BPF program reads the connections, and all threads share the
 * buckets of the kernel's hash: {@code query.TcpPrograms}, {@link jss.bpf.TcpWalk}. Else, and for what such a program does
 * not tell, a dump that is worth it is split into disjoint parts by bytecode, one thread each; see {@code query.TcpScan}.
 * Another one tells which descriptors are sockets: {@link jss.bpf.OpenSockets}, {@link jss.proc.OwnerScan}.
 * Start-up is the JVM's and ours: see {@code cli.HeadStart}, the one
 * downcall shape in {@link jss.sys.Libc}, and {@code src/build/make-image} for the AOT cache.
 *
 * <p><b>Every network namespace.</b> {@link jss.proc.Namespaces} finds them, {@link jss.proc.NamespaceWorkers}
 * are threads that enter one after the other, and {@link jss.query.NamespaceScan} asks in each.
 * <b>As a library.</b> {@link jss.api.Sockets} does what the command does, for a consumer of rows; it and
 * {@code record} are what the module exports.
 *
 * <p>Read first: {@link jss.record.SocketRecord}, {@link jss.diag.InetDiagMsg},
 * {@link jss.netlink.Dump}, then the package of what you are about to change. {@code ArchitectureTest}
 * holds the layers to this picture, {@code src/build/checkstyle.xml} the files to their form.
 */
package jss;
