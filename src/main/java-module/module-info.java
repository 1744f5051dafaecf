/**
 * jss as a library: {@link jss.api} asks, {@link jss.record} is what rows are made of. The rest of the
 * jar is the command, which runs from a class path.
 */
module jss {
    exports jss.api;
    exports jss.record;
}
