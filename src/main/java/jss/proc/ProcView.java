package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What /proc shows of its processes, and to whom. */
public final class ProcView {
    private ProcView() {}

    /** The kernel's own PID namespace, from which all processes are seen (PROC_PID_INIT_INO, linux/proc_ns.h). */
    private static final String FIRST_PID_NAMESPACE = "pid:[" + 0xEFFFFFFCL + "]";

    /** True if a security module labels processes: SELinux, AppArmor, Smack. */
    public static boolean hasLabels(String root) {
        return ProcFiles.read(root + "/self/attr/current").length > 0;
    }

    /** True if it is mounted with {@code hidepid}, so that processes of others are not even listed. */
    public static boolean hidesProcesses(String root) {
        String mounts = new String(ProcFiles.read(root + "/self/mountinfo"), StandardCharsets.ISO_8859_1);
        boolean hides = false;
        for (String line : mounts.split("\n")) { // of several at one place the last one is on top
            String[] words = line.split(" "); // ... 5th word: mount point; last: options of the file system
            if (words.length > 5 && words[4].equals(root)) {
                String options = "," + words[words.length - 1];
                hides = options.contains(",hidepid=") && !options.contains(",hidepid=0") && !options.contains(",hidepid=off");
            }
        }
        return hides;
    }

    /** True if only the processes of a container's PID namespace are listed. */
    public static boolean isPidNamespace(String root) {
        try {
            return !Files.readSymbolicLink(Path.of(root, "self", "ns", "pid")).toString().equals(FIRST_PID_NAMESPACE);
        } catch (IOException e) {
            return false;
        }
    }
}
