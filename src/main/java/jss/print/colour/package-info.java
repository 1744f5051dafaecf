/**
 * Colours for terminals: what they mean, and where they go in ss's table. Imports {@code print} and
 * {@code record}; never knows whether there is a terminal. Open {@link jss.print.colour.Colour} first.
 */
package jss.print.colour;
