package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jss.testing.Child;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sockets that were passed from process to process over SCM_RIGHTS. */
class SharedSocketsKernelTest {
    /** A listener goes to a second process: "keep", and the first has it still; "close"; "fly", and nobody takes it. */
    private static final String SENDER = """
            import os, socket, sys
            here, there = socket.socketpair()
            listener = socket.create_server(('127.0.0.1', 7781))
            mode = sys.argv[1]
            child = os.fork() if mode != 'fly' else 0
            if mode != 'fly' and child == 0:
                listener.close()
                fds = socket.recv_fds(there, 1, 1)[1]
                there.send(b'%d' % fds[0])
                sys.stdin.read()
                sys.exit()
            socket.send_fds(here, [b'x'], [listener.fileno()])
            fd = int(here.recv(9)) if mode != 'fly' else 0
            number = listener.fileno()
            if mode != 'keep':
                listener.close()
            print('ready', os.getpid(), number, child, fd, flush=True)
            sys.stdin.read()
            """;

    private Netns netns;

    @BeforeEach
    void open() {
        netns = new Netns();
    }

    @AfterEach
    void close() {
        netns.close();
    }

    private Child sender(String mode) {
        return new Child("ip", "netns", "exec", netns.name(), "python3", "-c", SENDER, mode);
    }

    private String owners() {
        Run run = netns.jss("-tlnpH");
        assertThat(run.status()).as(run.err()).isZero();
        String listing = run.out();
        assertThat(listing).hasLineCount(1).contains("127.0.0.1:7781");
        assertThat(listing).isEqualTo(netns.tool("ss", "-tlnpH").clean());
        Matcher users = Pattern.compile("users:\\((.*)\\)").matcher(listing);
        return users.find() ? users.group(1) : "";
    }

    private static String owner(String pid, String fd) {
        return "(\"python3\",pid=" + pid + ",fd=" + fd + ")";
    }

    @Test
    void aSocketOfTwoProcessesIsShownWithBoth() {
        try (Child c = sender("keep")) {
            String[] words = c.line().split(" ");
            assertThat(owners()).contains(owner(words[1], words[2]), owner(words[3], words[4])).hasSize(
                    owner(words[1], words[2]).length() + 1 + owner(words[3], words[4]).length());
        }
    }

    @Test
    void aSocketThatWasGivenAwayIsTheReceivers() {
        try (Child c = sender("close")) {
            String[] words = c.line().split(" ");
            assertThat(owners()).isEqualTo(owner(words[3], words[4]));
        }
    }

    @Test
    void aSocketOnItsWayIsListedThoughNobodyHoldsIt() {
        try (Child c = sender("fly")) {
            assertThat(c.line()).startsWith("ready");
            assertThat(owners()).isEmpty();
        }
    }
}
