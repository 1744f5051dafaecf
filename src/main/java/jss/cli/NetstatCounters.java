package jss.cli;

import java.nio.file.Path;
import java.util.List;
import jss.print.netstat.CounterPrinter;
import jss.proc.Counters;
import jss.proc.ProcFile;
import jss.record.CounterTable;

/** {@code netstat -s}. */
final class NetstatCounters {
    private NetstatCounters() {}

    private static final Path NET = Path.of("/proc/net");

    static int show(NetstatOptions options, Page page) {
        List<String> families = options.families;
        boolean four = families.isEmpty() || families.equals(List.of("inet"));
        if (!four && !families.equals(List.of("inet6"))) {
            page.text.ascii("netstat: No statistics support for specified address family: ")
                    .utf8(String.join(",", families)).put('\n');
            return ExitStatus.FAILED;
        }
        CounterPrinter printer = new CounterPrinter(options.counters(), page.text);
        if (four) {
            print(printer, Counters.pairs(read("snmp", true)));
            print(printer, Counters.pairs(read("netstat", true)));
            print(printer, Counters.lines(read("sctp/snmp", false), "Sctp"));
        } else {
            print(printer, Counters.lines(read("snmp6", true), ""));
            for (CounterTable table : Counters.pairs(read("snmp", true))) {
                if (table.name().equals("Tcp")) printer.print(table);
            }
        }
        return ExitStatus.OK;
    }

    private static void print(CounterPrinter printer, List<CounterTable> tables) {
        for (CounterTable table : tables) printer.print(table);
    }

    private static String read(String name, boolean expected) {
        try (ProcFile file = ProcFile.open(NET.resolve(name))) {
            if (file != null) return file.read();
        }
        if (expected) Stderr.line("/proc/net/" + name + ": no such file");
        return "";
    }
}
