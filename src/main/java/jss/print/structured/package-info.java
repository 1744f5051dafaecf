/**
 * Rows as data: JSON, CSV, tables of chosen columns, templates, counts and histograms. What is asked
 * for is a {@link jss.print.structured.Listing}; what a cell holds comes from {@link jss.record.Field}
 * of a socket, from the table of its {@link jss.print.structured.View} of anything else. Imports
 * {@code print} and {@code record}; never knows flags or stdout. No class of this package loads for a
 * listing in ss's format. Open {@link jss.print.structured.Listing} first.
 */
package jss.print.structured;
