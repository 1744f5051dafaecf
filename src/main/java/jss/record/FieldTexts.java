package jss.record;

/** The texts of {@link Field}. */
final class FieldTexts {
    private FieldTexts() {}

    private static final Family[] FAMILIES = Family.values();
    private static final String[] TIMERS = {"", "on", "keepalive", "timewait", "persist", "delack"};
    private static final String[] TYPES = {null, "stream", "dgram", "raw", "rdm", "seqpacket"};

    static boolean has(Field field, SocketRecord row) {
        return switch (field) {
            case NETID, FAMILY, PROTO, STATE -> true;
            case LOCAL -> FieldEnds.has(row, false);
            case PEER -> FieldEnds.has(row, true);
            case TYPE -> type(row) != null;
            case SRC -> row instanceof InetRecord || row instanceof VsockRecord;
            case DST -> row instanceof InetRecord || row instanceof VsockRecord;
            case DEV -> FieldValues.ifindex(row) != 0;
            case PATH -> row instanceof UnixRecord u && u.name() != null;
            case TIMER -> row instanceof InetRecord r && r.timer() != 0;
            case CONG -> row instanceof InetRecord r && r.cong() != null;
            case ULP -> row instanceof InetRecord r && r.ulpInfo() != null && r.ulpInfo().name() != null;
            case NETNS -> row.netns() != null;
            default -> FamilyFields.text(field, row, null);
        };
    }

    static void put(Field field, SocketRecord row, Names names, TextSink out) {
        if (field.detail() == Detail.CGROUP_PATHS) {
            cgroup(field, row, names, out);
            return;
        }
        if (!has(field, row)) return;
        switch (field) {
            case NETID -> out.ascii(row.table().netid());
            case FAMILY -> family(row.family(), out);
            case PROTO -> out.ascii(protocol(row.table()));
            case STATE -> out.ascii(TcpState.label(row.state()));
            case TYPE -> out.ascii(type(row));
            case LOCAL -> FieldEnds.put(row, false, names, out);
            case PEER -> FieldEnds.put(row, true, names, out);
            case SRC -> FieldEnds.address(row, false, out);
            case DST -> FieldEnds.address(row, true, out);
            case DEV -> device(FieldValues.ifindex(row), names, out);
            case PATH -> path(((UnixRecord) row).name(), out);
            case TIMER -> timer(((InetRecord) row).timer(), out);
            case CONG -> out.put(((InetRecord) row).cong());
            case ULP -> out.put(((InetRecord) row).ulpInfo().name());
            case NETNS -> {
                byte[] label = row.netns().label();
                out.put(label, 0, label.length);
            }
            default -> FamilyFields.text(field, row, out);
        }
    }

    private static void cgroup(Field field, SocketRecord row, Names names, TextSink out) {
        if (!(row instanceof InetRecord r) || !r.hasCgroupId()) return;
        byte[] path = names.cgroup(r.cgroupId());
        if (path != null) Whose.put(field, path, out);
    }

    private static void family(int number, TextSink out) {
        for (Family f : FAMILIES) {
            if (f.number() == number) {
                out.ascii(f.word());
                return;
            }
        }
        out.unsigned(number);
    }

    private static String protocol(SocketTable table) {
        return switch (table) {
            case UNIX_STREAM, UNIX_DGRAM, UNIX_SEQPACKET -> "unix";
            case PACKET_RAW, PACKET_DGRAM -> "packet";
            case VSOCK_STREAM, VSOCK_DGRAM -> "vsock";
            case NETLINK -> "netlink";
            case TIPC -> "tipc";
            default -> table.netid();
        };
    }

    private static String type(SocketRecord row) {
        int type;
        if (row instanceof UnixRecord u) type = u.type();
        else if (row instanceof NetlinkRecord n) type = n.type();
        else if (row instanceof PacketRecord p) type = p.type();
        else if (row instanceof VsockRecord v) type = v.type();
        else if (row instanceof TipcRecord t) type = t.type();
        else return null;
        return type > 0 && type < TYPES.length ? TYPES[type] : null;
    }

    static void device(int ifindex, Names names, TextSink out) {
        byte[] name = names.link(ifindex);
        if (name != null) out.put(name, 0, name.length);
        else out.ascii("if").unsigned(ifindex);
    }

    /** A leading NUL makes the name abstract, and every NUL of it an @; another name ends at its first NUL. */
    static void path(Octets name, TextSink out) {
        boolean isAbstract = name.length() > 0 && name.at(0) == 0;
        for (int i = 0; i < name.length(); i++) {
            int octet = name.at(i);
            if (octet == 0 && !isAbstract) return;
            out.put(octet == 0 ? '@' : octet);
        }
    }

    private static void timer(int number, TextSink out) {
        if (number < TIMERS.length) out.ascii(TIMERS[number]);
        else out.unsigned(number);
    }
}
