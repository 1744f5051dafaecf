package jss.print.ip;

import java.util.List;
import jss.print.structured.Cell;
import jss.print.structured.View;
import jss.print.structured.ViewField;
import jss.record.IpNames;
import jss.record.Octets;
import jss.record.RuleRecord;
import jss.record.Unit;

/** What can be known of a routing policy rule. Keys are those of {@code ip -j rule}. */
public enum RuleField implements ViewField<RuleRecord> {
    FAMILY("family", Unit.TEXT, "address family: inet or inet6"),
    PRIORITY("priority", Unit.NUMBER, "order of rules, the least first", "pref"),
    NOT("not", Unit.FLAG, "the rule is for all but what it says"),
    SRC("src", Unit.ADDRESS, "source; all if it is everything", "from"),
    DST("dst", Unit.ADDRESS, "destination; absent if it is everything", "to"),
    TOS("tos", Unit.TEXT, "type of service"),
    DSCP("dscp", Unit.NUMBER, "differentiated services codepoint"),
    FWMARK("fwmark", Unit.NUMBER, "mark of packets"),
    FWMASK("fwmask", Unit.NUMBER, "bits of it that count"),
    IIF("iif", Unit.FOREIGN_TEXT, "device that packets come in by"),
    OIF("oif", Unit.FOREIGN_TEXT, "device that they go out by"),
    L3MDEV("l3mdev", Unit.FLAG, "the table is that of the device's vrf"),
    UID_START("uid_start", Unit.NUMBER, "first user of a range"),
    UID_END("uid_end", Unit.NUMBER, "last user of it"),
    IPPROTO("ipproto", Unit.FOREIGN_TEXT, "protocol of packets"),
    SPORT_START("sport_start", Unit.NUMBER, "first source port of a range", "sport"),
    SPORT_END("sport_end", Unit.NUMBER, "last source port of it"),
    DPORT_START("dport_start", Unit.NUMBER, "first destination port of a range", "dport"),
    DPORT_END("dport_end", Unit.NUMBER, "last destination port of it"),
    TUN_ID("tun_id", Unit.NUMBER, "key of the tunnel"),
    FLOWLABEL("flowlabel", Unit.NUMBER, "IPv6 flow label"),
    ACTION("action", Unit.TEXT, "lookup, goto, nop, blackhole, unreachable or prohibit"),
    TABLE("table", Unit.FOREIGN_TEXT, "routing table that is looked in", "lookup"),
    GOTO("goto", Unit.NUMBER, "priority of the rule that is gone to"),
    SUPPRESS_PREFIXLEN("suppress_prefixlen", Unit.NUMBER, "routes of prefixes up to this long do not count"),
    SUPPRESS_IFGROUP("suppress_ifgroup", Unit.FOREIGN_TEXT, "routes by devices of this group do not count"),
    REALM_FROM("realm_from", Unit.FOREIGN_TEXT, "realm of the source"),
    REALM_TO("realm_to", Unit.FOREIGN_TEXT, "realm of the destination"),
    PROTOCOL("protocol", Unit.FOREIGN_TEXT, "who made the rule", "proto");

    /** All of them. */
    public static final View<RuleRecord> VIEW = new View<>("rule", List.of(values()),
            List.of(PRIORITY, SRC, DST, IIF, FWMARK, ACTION, TABLE));

    private static final long ALL_ONES = 0xffff_ffffL;

    private final Said said;

    RuleField(String word, Unit unit, String help, String... aliases) {
        said = new Said(word, unit, help, List.of(aliases));
    }

    @Override
    public Said said() {
        return said;
    }

    @Override
    public void read(RuleRecord r, IpNames names, Cell cell) {
        switch (this) {
            case FAMILY -> cell.plain(AddressText.family(r.family()));
            case PRIORITY -> cell.number(r.priority());
            case NOT -> cell.flag((r.flags() & RuleRecord.FIB_RULE_INVERT) != 0);
            case SRC -> {
                if (r.source() == null && r.sourceLength() == 0) cell.plain("all");
                else prefix(r.family(), r.source(), r.sourceLength(), names, cell);
            }
            case DST -> prefix(r.family(), r.destination(), r.destinationLength(), names, cell);
            case TOS -> {
                byte[] name = names.tos(r.tos());
                if (name != null && r.tos() != 0) cell.text(name);
                else if (r.tos() != 0) cell.plain().ascii("0x").hex(r.tos(), 2);
            }
            case DSCP -> cell.sent(r.dscp());
            case FWMARK -> {
                if (r.mark() >= 0 || r.markMask() >= 0) cell.number(Math.max(0, r.mark()));
            }
            case FWMASK -> {
                if (r.markMask() != ALL_ONES) cell.sent(r.markMask());
            }
            case IIF -> cell.text(r.iifName());
            case OIF -> cell.text(r.oifName());
            case L3MDEV -> cell.flag(r.l3mdev() > 0);
            case IPPROTO -> {
                if (r.ipProtocol() >= 0) cell.named(names.ipProtocol(r.ipProtocol()), r.ipProtocol());
            }
            case UID_START, UID_END, SPORT_START, SPORT_END, DPORT_START, DPORT_END, TUN_ID -> {
                if (hasMatch(r)) cell.number(match(r));
            }
            case FLOWLABEL -> cell.sent(r.flowLabel());
            case ACTION -> action(r.action(), cell);
            case TABLE -> {
                if (r.table() != 0) cell.named(names.table(r.table()), r.table());
            }
            case GOTO -> {
                if (r.action() == RuleRecord.FR_ACT_GOTO) cell.sent(r.gotoTarget());
            }
            case SUPPRESS_PREFIXLEN -> cell.sent(r.suppressPrefixLength());
            case SUPPRESS_IFGROUP -> {
                if (r.suppressIfgroup() >= 0) cell.named(names.group(r.suppressIfgroup()), r.suppressIfgroup());
            }
            case REALM_FROM -> {
                if (r.flow() > 0xffff) cell.named(names.realm((int) (r.flow() >>> 16)), r.flow() >>> 16);
            }
            case REALM_TO -> {
                if (r.flow() >= 0) cell.named(names.realm((int) r.flow() & 0xffff), r.flow() & 0xffff);
            }
            case PROTOCOL -> {
                if (r.protocol() >= 0) cell.named(names.protocol(r.protocol()), r.protocol());
            }
        }
    }

    private static void prefix(int family, Octets address, int length, IpNames names, Cell cell) {
        if (address == null && length > 0) cell.plain().ascii("0/").dec(length);
        else if (address == null) return;
        else if (length == AddressText.bits(family)) AddressText.host(cell, names, family, address);
        else AddressText.prefix(cell, names, family, address, length);
    }

    private boolean hasMatch(RuleRecord r) {
        return switch (this) {
            case UID_START, UID_END -> r.hasUidRange();
            case SPORT_START, SPORT_END -> r.hasSourcePorts();
            case DPORT_START, DPORT_END -> r.hasDestinationPorts();
            default -> r.hasTunnelId();
        };
    }

    private long match(RuleRecord r) {
        return switch (this) {
            case UID_START -> r.uidFirst();
            case UID_END -> r.uidLast();
            case SPORT_START -> r.sourcePortFirst();
            case SPORT_END -> r.sourcePortLast();
            case DPORT_START -> r.destinationPortFirst();
            case DPORT_END -> r.destinationPortLast();
            default -> r.tunnelId();
        };
    }

    private static void action(int action, Cell cell) {
        String[] types = RoutePrinter.types();
        switch (action) {
            case RuleRecord.FR_ACT_TO_TBL -> cell.plain("lookup");
            case RuleRecord.FR_ACT_GOTO -> cell.plain("goto");
            case RuleRecord.FR_ACT_NOP -> cell.plain("nop");
            default -> {
                if (action < types.length) cell.plain(types[action]);
                else cell.plain().dec(action);
            }
        }
    }
}
