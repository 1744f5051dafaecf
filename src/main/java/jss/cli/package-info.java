/**
 * Commands: options on picocli, wiring, exit statuses; the sole user of stdout, stderr and the
 * environment. Imports everything; never knows bytes. Open {@link jss.cli.Main} first.
 */
package jss.cli;
