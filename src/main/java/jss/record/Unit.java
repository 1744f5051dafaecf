package jss.record;

/** What a field's number counts, or what its text is. */
public enum Unit {
    /** A number that names something: a port, an inode, a user id. */
    NUMBER,
    /** How many there are. */
    COUNT,
    BYTES,
    BITS_PER_SECOND,
    MICROSECONDS,
    MILLISECONDS,
    SECONDS,
    /** What a number has changed by: it may be less than zero. */
    CHANGE,
    /** Times 256, as bbr's gains are. */
    PER_256,
    /** Times 1024, as dctcp's alpha is. */
    PER_1024,
    /** 0 or 1. */
    FLAG,
    /** Text from here on. */
    TEXT,
    /** Text that may be anything: it comes from a process, not from the kernel's vocabulary. */
    FOREIGN_TEXT,
    ADDRESS,
    /** Several texts, foreign too. */
    LIST;

    public boolean isText() {
        return this == TEXT || this == FOREIGN_TEXT || this == ADDRESS || this == LIST;
    }
}
