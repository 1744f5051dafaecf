package jss.fuzz;

import java.util.Map;
import java.util.TreeMap;
import jss.bpf.BtfTarget;
import jss.cli.CommandLineTargets;
import jss.cli.RowTargets;
import jss.filter.FilterTargets;
import jss.netlink.FramingTargets;
import jss.print.ip.IpTargets;
import jss.proc.FileTargets;

/** Every target by its name. */
public final class Targets {
    private Targets() {}

    private static final Map<String, Target> ALL = new TreeMap<>();

    static {
        FramingTargets.addTo(ALL);
        RowTargets.addTo(ALL);
        IpTargets.addTo(ALL);
        FileTargets.addTo(ALL);
        FilterTargets.addTo(ALL);
        CommandLineTargets.addTo(ALL);
        BtfTarget.addTo(ALL);
    }

    public static Map<String, Target> all() {
        return ALL;
    }
}
