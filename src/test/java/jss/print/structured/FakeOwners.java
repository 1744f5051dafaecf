package jss.print.structured;

import jss.record.Owners;

/** The owners of inode 5, as many as there are names: pid 100 and on, fd 10 and on. */
record FakeOwners(byte[]... names) implements Owners {
    @Override
    public int first(long inode) {
        return inode == 5 && names.length > 0 ? 0 : NONE;
    }

    @Override
    public int next(int owner) {
        return owner + 1 < names.length ? owner + 1 : NONE;
    }

    @Override
    public int pid(int owner) {
        return 100 + owner;
    }

    @Override
    public int tid(int owner) {
        return pid(owner);
    }

    @Override
    public int fd(int owner) {
        return 10 + owner;
    }

    @Override
    public byte[] name(int owner) {
        return names[owner];
    }

    @Override
    public byte[] context(int owner) {
        return null;
    }

    @Override
    public byte[] socketContext(int owner) {
        return null;
    }
}
