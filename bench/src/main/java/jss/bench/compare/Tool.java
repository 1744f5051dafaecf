package jss.bench.compare;

import java.util.List;

/**
 * One command line.
 *
 * @param label what the tables call it
 * @param most the number of sockets beyond which it takes too long to be run
 */
record Tool(String label, List<String> command, int most) {
    /** Run however many sockets there are. */
    static Tool of(String label, List<String> command) {
        return new Tool(label, command, Integer.MAX_VALUE);
    }

    /** {@code command} is split at blanks. */
    static Tool of(String label, String command) {
        return of(label, List.of(command.split(" ")));
    }

    Tool upTo(int sockets) {
        return new Tool(label, command, sockets);
    }
}
