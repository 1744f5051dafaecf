package jss.query;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jss.record.Lookup;

/** The words of a filter in whichever network namespace they mean something; asked in the thread that is there. */
public final class AnywhereLookup implements Lookup {
    /** Stands for a device that this namespace does not have; no device has so high a number. */
    private static final int ELSEWHERE = Integer.MAX_VALUE;

    private final HostLookup here = new HostLookup();
    private final Set<String> devices = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> found = Collections.synchronizedSet(new TreeSet<>());

    /** Any name of letters may be a device's, as long as {@link #located} is not yet asked. */
    @Override
    public int link(String name) {
        int index = here.link(name);
        if (index != NONE || name.isEmpty() || Character.isDigit(name.charAt(name.length() - 1)) && isNumber(name)) return index;
        devices.add(name);
        return ELSEWHERE;
    }

    private static boolean isNumber(String name) {
        int at = name.startsWith("if") ? 2 : 0;
        for (int i = at; i < name.length(); i++) {
            if (!Character.isDigit(name.charAt(i))) return false;
        }
        return true;
    }

    /** The same in one namespace. */
    public Lookup located() {
        return new HostLookup() {
            @Override
            public int link(String name) {
                int index = super.link(name);
                if (index != NONE) found.add(name);
                return index;
            }
        };
    }

    /** Devices that no namespace has. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(devices);
        missing.removeAll(found);
        return missing;
    }

    @Override
    public boolean seesEveryNamespace() {
        return true;
    }

    @Override
    public int service(String protocol, String name) {
        return here.service(protocol, name);
    }

    @Override
    public List<byte[]> addresses(String host) {
        return here.addresses(host);
    }

    @Override
    public long user(String name) {
        return here.user(name);
    }

    @Override
    public long cgroup(String path) {
        return here.cgroup(path);
    }

    @Override
    public int[] ephemeralPorts() {
        return here.ephemeralPorts();
    }
}
