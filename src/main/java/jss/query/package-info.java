/**
 * From what is asked to rows: which requests the kernel gets and what is left to check. The one
 * place where the bytes below and the meaning above meet; never knows flags, text or stdout. Open
 * {@link jss.query.SocketScan} first.
 */
package jss.query;
