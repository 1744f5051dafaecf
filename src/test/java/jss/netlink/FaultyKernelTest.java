package jss.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.Duration;
import jss.sys.Errno;
import jss.sys.FaultyLibc;
import jss.sys.SysException;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of libc that fail under a netlink socket: each is made again, or ends in one clear error and leaves nothing open. */
@Timeout(20)
class FaultyKernelTest {
    private static final int RTM_GETLINK = 18;
    private static final int RTM_NEWLINK = 16;

    private final FaultyLibc libc = new FaultyLibc();
    private int open;

    @BeforeEach
    void countDescriptors() {
        open = descriptors();
    }

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(descriptors()).isEqualTo(open);
    }

    private static int descriptors() {
        return new File("/proc/self/fd").list().length;
    }

    private static NlRequest allLinks() {
        return new NlRequest(RTM_GETLINK, NlMsg.NLM_F_REQUEST | NlMsg.NLM_F_DUMP, 16);
    }

    private NetlinkSocket socket() {
        return NetlinkSocket.open(NetlinkSocket.NETLINK_ROUTE, 0, libc, 1);
    }

    /** The links of this machine, of which there is at least the loopback. */
    private int links() {
        int[] links = new int[1];
        try (NetlinkSocket socket = socket()) {
            Dump dump = socket.request("links", allLinks());
            dump.run((type, buffer, from, end) -> {
                assertThat(type).isEqualTo(RTM_NEWLINK);
                links[0]++;
                return true;
            });
        }
        return links[0];
    }

    @Test
    void interruptedCallsAreMadeAgain() {
        for (String call : new String[] {"socket", "bind", "getsockname", "sendto", "recvfrom", "setsockopt"}) {
            libc.failing(call, 1, Errno.EINTR).failing(call, 2, Errno.EINTR);
        }
        assertThat(links()).isPositive();
        assertThat(libc.calls("recvfrom")).isGreaterThan(2);
        assertThat(libc.calls("close")).isOne();
    }

    @Test
    void aSocketThatCannotBeHadIsTheErrnoOfItsCall() {
        for (Errno e : new Errno[] {Errno.EMFILE, Errno.ENFILE, Errno.ENOMEM, Errno.EPERM, Errno.EAFNOSUPPORT,
                Errno.EPROTONOSUPPORT, Errno.EACCES}) {
            FaultyLibc without = new FaultyLibc().failing("socket", e);
            assertThatThrownBy(() -> NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG, 0, without, 1))
                    .isInstanceOf(SysException.class).hasMessage("socket: " + e + " (" + e.code() + ")");
        }
    }

    @Test
    void aSocketThatCannotBeBoundIsClosedAgain() {
        for (String call : new String[] {"bind", "getsockname"}) {
            FaultyLibc without = new FaultyLibc().failing(call, Errno.ENOMEM);
            assertThatThrownBy(() -> NetlinkSocket.open(NetlinkSocket.NETLINK_SOCK_DIAG, 0, without, 1))
                    .hasMessage(call + ": ENOMEM (12)");
            assertThat(without.calls("close")).isOne();
        }
    }

    @Test
    void anOptionThatTheKernelDoesNotKnowIsDoneWithout() {
        libc.failing("setsockopt", 1, Errno.EINVAL); // NETLINK_EXT_ACK came with Linux 4.12
        assertThat(links()).isPositive();
    }

    @Test
    void aRequestThatCannotBeSentIsAnError() {
        for (Errno e : new Errno[] {Errno.ENOBUFS, Errno.ENOMEM, Errno.EPERM}) {
            try (NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_ROUTE, 0,
                    new FaultyLibc().failing("sendto", e), 1)) {
                assertThatThrownBy(() -> socket.request("links", allLinks()))
                        .isInstanceOf(SysException.class).hasMessage("sendto: " + e + " (" + e.code() + ")");
            }
        }
    }

    @Test
    void anAnswerOfWhichTheKernelHadToDropPartIsAnErrorNotAShorterTable() {
        libc.failing("recvfrom", 1, Errno.ENOBUFS);
        assertThatThrownBy(this::links).isInstanceOf(NetlinkException.class)
                .hasMessage("links: the kernel had to drop part of the answer (ENOBUFS)");
    }

    /** The links of {@code netns} by a second request, after the answer to the first was lost. */
    private int linksAfterALoss(Netns netns) throws Exception {
        return Inside.run(netns, () -> {
            int[] seen = new int[1];
            try (NetlinkSocket socket = NetlinkSocket.open(NetlinkSocket.NETLINK_ROUTE, 0,
                    new FaultyLibc().failing("recvfrom", 1, Errno.ENOBUFS), 1)) {
                Dump lost = socket.request("links", allLinks());
                assertThatThrownBy(() -> lost.run((type, buffer, from, end) -> true)).hasMessageContaining("ENOBUFS");
                socket.request("links", allLinks()).run((type, buffer, from, end) -> ++seen[0] > 0);
            }
            return seen[0];
        });
    }

    /** The kernel is still at the first dump, and says so; nothing of it passes for the second. */
    @Test
    void afterALostAnswerThatGoesOnTheNextRequestIsRefused() throws Exception {
        try (Netns netns = new Netns()) {
            // More than a datagram holds.
            boolean made = netns.run("sh", "-c", "for i in $(seq 100); do echo link add jss$i type bridge; done | ip -batch -")
                    .status() == 0;
            assumeTrue(made, "no bridges here");
            assertThatThrownBy(() -> linksAfterALoss(netns)).hasMessageContaining("EBUSY");
        }
    }

    @Test
    void aKernelThatDoesNotAnswerIsGivenUp() {
        libc.failing("recvfrom", Errno.EAGAIN);
        assertThatThrownBy(this::links).isInstanceOf(NetlinkException.class).hasMessage("links: the kernel does not answer");
    }

    @Test
    void theKernelItselfEndsAWaitForNothing() {
        try (NetlinkSocket socket = socket()) {
            long before = System.nanoTime();
            assertThatThrownBy(socket::receive).hasMessage("netlink: the kernel does not answer");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(15));
        }
    }
}
