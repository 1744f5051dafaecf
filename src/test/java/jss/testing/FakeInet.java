package jss.testing;

import jss.record.InetRecord;
import jss.record.SocketTable;

/** An internet socket of a test's making: what filters ask about. */
public record FakeInet(SocketTable table, int family, int state, int[] srcWords, int[] dstWords, int sport, int dport,
        int ifindex, long mark, long cgroup, boolean portChosenByKernel, long recvQueue, long sendQueue, long uid,
        long inode) implements InetRecord {

    @Override
    public int src(int i) {
        return srcWords[i];
    }

    @Override
    public int dst(int i) {
        return dstWords[i];
    }

    @Override
    public long cookie() {
        return inode;
    }

    @Override
    public boolean hasUid() {
        return true;
    }

    @Override
    public int timer() {
        return (int) (inode & 3);
    }

    @Override
    public long expiresMs() {
        return sendQueue;
    }

    @Override
    public int retrans() {
        return 0;
    }

    @Override
    public boolean hasV6only() {
        return false;
    }

    @Override
    public boolean v6only() {
        return false;
    }

    @Override
    public boolean hasMark() {
        return true;
    }

    @Override
    public boolean hasCgroupId() {
        return true;
    }

    @Override
    public long cgroupId() {
        return cgroup;
    }
}
