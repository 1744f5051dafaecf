package jss.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jss.filter.Context;
import jss.filter.FilterTargets;
import jss.fuzz.Target;
import jss.record.Detail;
import picocli.CommandLine.Model.CommandSpec;

/** Command lines up to the point where something would be asked of the kernel; one argument a line. */
public final class CommandLineTargets {
    private CommandLineTargets() {}

    private static final SsOption[] OPTIONS = SsOption.values();

    public static void addTo(Map<String, Target> targets) {
        targets.put("options", input -> ss(words(input)));
        targets.put("options-ip", input -> ip(words(input)));
        targets.put("options-netstat", input -> netstat(words(input)));
    }

    private static String[] words(byte[] input) {
        return new String(input, StandardCharsets.UTF_8).replace("\0", "").split("\n", -1);
    }

    private static void ss(String[] args) {
        for (String a : args) {
            if (a.contains("F") || a.startsWith("--fi")) return; // files of filters: not everything may be opened
        }
        try {
            SsOptions options = new SsOptions();
            CommandSpec spec = CommandSpec.create();
            for (SsOption o : OPTIONS) {
                CommandLines.add(spec, (i, value) -> options.take(OPTIONS[i], value), o.ordinal(), o.names, o.value, o.help);
            }
            options.filter.words(CommandLines.parse(spec, args), options.selection);
            options.selection.resolve();
            if (options.output != null) options.output.details(options);
            EnumSet<Detail> details = options.details();
            if (details == null) throw new AssertionError();
            if (options.filter.isEmpty()) return;
            options.filter.parse(new Context(options.selection.tables(), options.selection.preferred(), FilterTargets.lookup()));
        } catch (UsageException | FilterException | FailedException e) {
            oneLine(e.getMessage());
        }
    }

    private static void ip(String[] args) {
        try {
            IpCommand.shortForm(args);
            new IpOptions().take(args);
            List<String> list = new ArrayList<>(List.of(args));
            IpWords.prefix(list.get(0), 0);
            IpWords.number(list.get(0));
        } catch (IpFailure | UsageException e) {
            oneLine(e.getMessage());
        }
    }

    private static void netstat(String[] args) {
        try {
            NetstatOptions options = new NetstatOptions();
            NetstatOption[] all = NetstatOption.values();
            CommandSpec spec = CommandSpec.create();
            for (NetstatOption o : all) {
                CommandLines.add(spec, (i, value) -> options.take(all[i], value), o.ordinal(), o.names, o.value, o.help);
            }
            CommandLines.parse(spec, new NetstatArguments(args).rest);
            options.resolve();
        } catch (UsageException | FailedException e) {
            oneLine(e.getMessage());
        }
    }

    private static void oneLine(String message) {
        if (message == null || message.isEmpty()) throw new AssertionError("a refusal without a reason");
    }
}
