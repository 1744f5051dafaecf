package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that is a terminal, which becomes wider and narrower while it is written to, stops, and is interrupted. */
class TerminalTest {
    /**
     * Runs argv[2:] on a terminal 132 columns wide, and does argv[1] when some of the listing has come: "resize" to 60 and
     * 200 columns by turns, "stop" it and let it go on, or "interrupt" it by ^C. Prints what came, then the status.
     */
    private static final String TERMINAL = """
            import fcntl, os, pty, select, signal, struct, sys, termios, time
            act, command = sys.argv[1], sys.argv[2:]
            pid, fd = pty.fork()
            def width(columns):
                fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, columns, 0, 0))
            if pid == 0:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 132, 0, 0))
                os.execvp(command[0], command)
            came, turn, done = b'', 0, False
            while True:
                try:
                    piece = os.read(fd, 2000)
                except OSError:
                    break
                if not piece:
                    break
                came += piece
                if act == 'resize' and len(came) > 4000:
                    turn += 1
                    width(60 if turn % 2 else 200)
                if act in ('stop', 'interrupt') and len(came) > 20000 and not done:
                    done = True
                    if act == 'interrupt':
                        os.write(fd, b'\\x03')
                    else:
                        os.kill(pid, signal.SIGSTOP) # a ^Z does nothing here, without a shell to go back to
                        stopped = os.waitpid(pid, os.WUNTRACED)[1]
                        if not os.WIFSTOPPED(stopped):
                            sys.exit('not stopped: %d' % stopped)
                        time.sleep(0.2)
                        os.kill(pid, signal.SIGCONT)
            sys.stdout.buffer.write(came.replace(b'\\r\\n', b'\\n'))
            sys.stdout.flush()
            status = os.waitpid(pid, 0)[1]
            sys.stderr.write('signal %d' % os.WTERMSIG(status) if os.WIFSIGNALED(status) else 'exit %d' % os.WEXITSTATUS(status))
            """;

    private static Netns netns;

    @BeforeAll
    static void makeSockets() {
        netns = new Netns();
        netns.fixture("sockets", "many", "2000");
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    private static Run onTerminal(String act, String arguments) {
        return netns.run("timeout", "40", "python3", "-c", TERMINAL, act, "sh", "-c", "exec \"$0\" " + arguments, Run.JSS);
    }

    /** The width is that at the start: a listing whose columns moved with the terminal would be none. */
    @ParameterizedTest
    @ValueSource(strings = {"-tan", "netstat -tan", "-tan --columns state,src,dst"})
    void changesOfItsSizeChangeNothingInAListing(String arguments) {
        Run still = onTerminal("nothing", arguments);
        Run resized = onTerminal("resize", arguments);
        assertThat(resized.err()).isEqualTo("exit 0");
        List<String> lines = resized.lines();
        assertThat(lines).hasSizeGreaterThan(4000).hasSameSizeAs(still.lines());
        assertThat(lines).containsExactlyInAnyOrderElementsOf(still.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "netstat -tan"})
    void aStopAndItsContinuationLoseNothing(String arguments) {
        Run stopped = onTerminal("stop", arguments);
        assertThat(stopped.err()).isEqualTo("exit 0");
        assertThat(stopped.lines()).containsExactlyInAnyOrderElementsOf(onTerminal("nothing", arguments).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tan", "netstat -tan"})
    void anInterruptFromTheKeyboardEndsItWithoutAWord(String arguments) {
        Run run = onTerminal("interrupt", arguments);
        assertThat(run.err()).isEqualTo("signal 2");
        assertThat(run.out()).doesNotContain("jss:").doesNotContain("Exception");
        assertThat(run.lines().size()).isLessThan(4000);
    }
}
