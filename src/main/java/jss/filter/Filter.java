package jss.filter;

import jss.record.Family;

/**
 * A filter that was understood.
 *
 * @param expr what to test
 * @param family the family that a prefix such as {@code inet6:} narrows the listing to, wherever in
 *     the expression it stands; the last one counts; null if there is none
 */
public record Filter(Expr expr, Family family) {}
