package jss.cli;

import jss.record.TcpState;
import jss.sys.Libc;

/**
 * Links libc on a second thread while the command line is parsed: either takes a third of the life
 * of a small {@code jss -tan}. Only for command lines that cannot fail to parse, flags and state
 * words, so that help and mistakes never touch native code.
 */
final class HeadStart {
    private HeadStart() {}

    static void forPlain(String[] args) {
        if (!isPlain(args)) return;
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

    static boolean isPlain(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.length() > 1 && arg.charAt(0) == '-') {
                for (int k = 1; k < arg.length(); k++) {
                    if (!isFlag(arg.charAt(k))) return false;
                }
            } else if (arg.equals("state") || arg.equals("exclude")) {
                if (++i == args.length || TcpState.mask(args[i]) == 0) return false;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isFlag(char letter) {
        for (SsOption o : SsOption.values()) {
            if (!o.isFlag()) continue;
            for (String name : o.names) {
                if (name.length() == 2 && name.charAt(1) == letter) return true;
            }
        }
        return false;
    }
}
