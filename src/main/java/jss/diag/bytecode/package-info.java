/**
 * Filter programs of inet_diag (INET_DIAG_BC_*, linux/inet_diag.h): how they are put together, what
 * the kernel demands of them, and what they say. Imports {@code record}; never knows expressions. Open
 * {@link jss.diag.bytecode.Bytecode} first.
 */
package jss.diag.bytecode;
