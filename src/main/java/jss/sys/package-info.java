/**
 * Downcalls into libc: sockets, descriptors, namespaces. Imports the JDK only; never knows what the
 * bytes mean. {@code jss --help} loads no class of this package. Open {@link jss.sys.Libc} first.
 */
package jss.sys;
