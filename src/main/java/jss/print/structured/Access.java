package jss.print.structured;

import jss.record.Field;
import jss.record.TcpFields;

/** Where a field's value is found. */
enum Access {
    NUMBER,
    /** A number in {@code tcp_info}. */
    TCP_INFO,
    /** Bytes in a queue, which a listener does not have: its numbers are connections. */
    QUEUE,
    /** ASCII of the kernel's vocabulary, or an address. */
    TRUSTED,
    FOREIGN,
    /** An end, which of a unix socket is a name. */
    END,
    NAME,
    USER,
    /** What a cgroup's path says. */
    WHOSE,
    /** Something of all owners. */
    OWNERS;

    boolean isNumber() {
        return this == NUMBER || this == TCP_INFO || this == QUEUE;
    }

    static Access of(Field field) {
        return switch (field) {
            case RECV_Q, SEND_Q -> QUEUE;
            case NETID, FAMILY, PROTO, TYPE, STATE, SRC, DST, TIMER -> TRUSTED;
            case LOCAL, PEER -> END;
            case PATH -> NAME;
            case USER -> USER;
            case CGROUP, UNIT, CONTAINER, POD -> WHOSE;
            case PID, PROCESS, FD -> OWNERS;
            default -> field.unit().isText() ? FOREIGN : TcpFields.holds(field) ? TCP_INFO : NUMBER;
        };
    }
}
