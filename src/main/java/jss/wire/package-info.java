/**
 * Reads and writes of fixed-width numbers, alignment, and the one exception for bytes that do not
 * add up. Imports the JDK only; never knows any struct. Open {@link jss.wire.Wire} first.
 */
package jss.wire;
