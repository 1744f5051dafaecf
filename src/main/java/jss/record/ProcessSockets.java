package jss.record;

/** The sockets of chosen processes: a question that costs a walk through /proc, but not into every process. */
public interface ProcessSockets {
    /** Chooses processes. */
    interface Choice {
        /**
         * {@code name} is the command name as the kernel keeps it, at most 15 octets of any kind; null
         * if {@link #byName} says that it does not matter.
         */
        boolean process(int pid, byte[] name);

        boolean byName();

        /** Chooses among the descriptors of a chosen process. */
        default boolean descriptor(int fd) {
            return true;
        }
    }

    /**
     * The sockets that the chosen processes have open as chosen descriptors, as inodes in sockfs (u32), ascending and
     * without doubles. Only descriptors of chosen processes are looked at; those that may not be
     * looked at are passed over.
     */
    long[] sockets(Choice choice);

    /** Knows of no process. */
    ProcessSockets NONE = new ProcessSockets() {
        @Override
        public long[] sockets(Choice choice) {
            return new long[0];
        }
    };
}
