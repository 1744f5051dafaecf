/**
 * The filter language: text to {@link jss.filter.Expr}, and an Expr to a test of rows. What ss
 * accepts means what it means in ss; the rest of the language stands where ss knows only errors.
 * Imports {@code record}; never knows netlink, bytecode or where a row comes from. Open
 * {@link jss.filter.Expr} first, then {@link jss.filter.Parser}.
 */
package jss.filter;
