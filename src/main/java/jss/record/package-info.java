/**
 * The nouns: one socket row and what names its parts. Imports the JDK only; never knows where a row
 * came from. Open {@link jss.record.SocketRecord} first.
 */
package jss.record;
