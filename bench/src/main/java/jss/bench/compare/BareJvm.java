package jss.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Ways to run {@link Hello}, each with an AOT cache (JDK 25 and later) or AppCDS archive of its own. */
final class BareJvm {
    private BareJvm() {}

    /** The command line, having made jar and cache in {@code work}. */
    static List<String> hello(Path java, List<String> options, Path work) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path jar = work.resolve("hello.jar");
        String entry = Hello.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = Hello.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        boolean aot = Shell.output(java.toString(), "-XX:+PrintFlagsFinal", "-version").contains(" AOTCacheOutput ");
        Path cache = work.resolve(aot ? "hello.aot" : "hello.jsa");
        List<String> rest = List.of("-cp", jar.toString(), Hello.class.getName());
        Shell.output(command(java, options, (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache, rest));
        return command(java, options, (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache, rest);
    }

    private static List<String> command(Path java, List<String> options, String cache, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(java.toString()));
        all.addAll(options);
        all.add(cache);
        all.addAll(rest);
        return all;
    }

    /** The JVM options of the image, from the file that its launcher is made from. */
    static List<String> optionsOfJss(Path file) throws IOException {
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) options.add(line.strip());
        }
        return options;
    }
}
