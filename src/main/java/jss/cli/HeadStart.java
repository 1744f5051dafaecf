package jss.cli;

import jss.sys.Libc;

/**
 * Links libc on a second thread, which takes a third of the life of a small listing, while this one
 * goes on. Only once the command line is understood: help and mistakes never touch native code.
 */
final class HeadStart {
    private static boolean begun;

    private HeadStart() {}

    /** Does nothing the second time. */
    static void begin() {
        if (begun) return;
        begun = true;
        Thread linker = new Thread(HeadStart::link, "link libc");
        linker.setDaemon(true);
        linker.start();
    }

    private static void link() {
        try {
            Libc.link();
        } catch (Throwable t) {
            // whoever needs it next meets the same, and says so
        }
    }
}
