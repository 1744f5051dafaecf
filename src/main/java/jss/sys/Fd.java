package jss.sys;

/** An open file descriptor. Only {@link Libc#close} closes it, and only once. */
public final class Fd {
    private int number;

    Fd(int number) {
        this.number = number;
    }

    /** The kernel's number, or -1 once closed. */
    public int number() {
        return number;
    }

    int release() {
        int n = number;
        number = -1;
        return n;
    }
}
