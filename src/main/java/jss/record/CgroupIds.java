package jss.record;

/** The cgroups whose paths are chosen: a question that costs a walk through cgroup2. */
public interface CgroupIds {
    /** Chooses paths. */
    interface Choice {
        /** {@code path} begins at the root of cgroup2 with a slash. */
        boolean cgroup(byte[] path);
    }

    /** Ids of the chosen cgroups (u64), ascending. */
    long[] cgroups(Choice choice);

    /** Knows of no cgroup. */
    CgroupIds NONE = new CgroupIds() {
        @Override
        public long[] cgroups(Choice choice) {
            return new long[0];
        }
    };
}
