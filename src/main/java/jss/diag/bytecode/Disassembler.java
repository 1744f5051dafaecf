package jss.diag.bytecode;

import static jss.diag.bytecode.Bytecode.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Programs as text, a line an op. */
public final class Disassembler {
    private Disassembler() {}

    private static final String[] NAMES = {"nop", "jmp", "sport >=", "sport <=", "dport >=", "dport <=", "auto",
        "src", "dst", "dev", "mark", "sport =", "dport =", "cgroup"};

    /** Each line has the op's offset, what it tests, and where it goes if that is not so. */
    public static List<String> lines(byte[] program) {
        List<String> lines = new ArrayList<>();
        ByteBuffer b = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
        for (int at = 0; at + OP <= program.length; ) {
            StringBuilder line = new StringBuilder();
            pad(line, at, 5).append("  ");
            int length = Audit.length(b, at, program.length);
            if (length < 0) {
                lines.add(line.append("broken op ").append(b.get(at) & 0xff).toString());
                break;
            }
            test(b, at, line);
            while (line.length() < 48) line.append(' ');
            int no = b.getShort(at + 2) & 0xffff;
            line.append(b.get(at) == INET_DIAG_BC_JMP ? "  to " : "  else ");
            target(line, at + no, program.length);
            lines.add(line.toString());
            int yes = b.get(at + 1) & 0xff;
            if (yes == 0) break;
            at += yes;
        }
        lines.add(pad(new StringBuilder(), program.length, 5).append("  accept").toString());
        return lines;
    }

    private static void target(StringBuilder line, int to, int end) {
        if (to == end) line.append("accept");
        else if (to > end) line.append("reject");
        else line.append(to);
    }

    private static void test(ByteBuffer b, int at, StringBuilder line) {
        int code = b.get(at);
        line.append(NAMES[code]);
        switch (code) {
            case INET_DIAG_BC_S_COND, INET_DIAG_BC_D_COND -> host(b, at, line);
            case INET_DIAG_BC_DEV_COND -> line.append(' ').append(b.getInt(at + OP));
            case INET_DIAG_BC_CGROUP_COND -> line.append(' ').append(Long.toUnsignedString(b.getLong(at + OP)));
            case INET_DIAG_BC_MARK_COND -> line.append(" 0x").append(Integer.toHexString(b.getInt(at + OP)))
                    .append("/0x").append(Integer.toHexString(b.getInt(at + OP + 4)));
            case INET_DIAG_BC_NOP, INET_DIAG_BC_JMP, INET_DIAG_BC_AUTO -> { }
            default -> line.append(' ').append(b.getShort(at + PORT) & 0xffff);
        }
    }

    private static void host(ByteBuffer b, int at, StringBuilder line) {
        int family = b.get(at + COND_FAMILY);
        int prefix = b.get(at + COND_PREFIX) & 0xff;
        if (family == AF_INET) {
            line.append(' ');
            for (int i = 0; i < 4; i++) line.append(i == 0 ? "" : ".").append(b.get(at + COND_ADDRESS + i) & 0xff);
        } else if (family == AF_INET6) {
            line.append(' ');
            for (int i = 0; i < 16; i += 2) {
                int group = (b.get(at + COND_ADDRESS + i) & 0xff) << 8 | b.get(at + COND_ADDRESS + i + 1) & 0xff;
                line.append(i == 0 ? "" : ":").append(Integer.toHexString(group));
            }
        }
        if (family != 0) line.append('/').append(prefix);
        if (b.getInt(at + COND_PORT) != ANY_PORT) line.append(" port ").append(b.getInt(at + COND_PORT));
    }

    private static StringBuilder pad(StringBuilder line, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) line.append(' ');
        return line.append(digits);
    }
}
