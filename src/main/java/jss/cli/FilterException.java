package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.filter.FilterSyntaxException;

/** A filter that cannot be understood, shown with a caret under the bad word. */
final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Characters of the filter that are shown on either side of the bad word. */
    private static final int AROUND = 50;

    private final int status;
    private final transient List<String> lines;

    private FilterException(int status, List<String> lines) {
        super(lines.get(0), null, false, false);
        this.status = status;
        this.lines = lines;
    }

    /** {@code fileFrom} is where in the text the lines of {@code file} begin. */
    static FilterException of(FilterSyntaxException e, String file, int fileFrom) {
        String text = e.text();
        int from = text.lastIndexOf('\n', e.column() - 1) + 1;
        int end = text.indexOf('\n', e.column());
        if (end < 0) end = text.length();
        List<String> lines = new ArrayList<>();
        lines.add(e.column() >= fileFrom && file != null ? file + ": " + e.getMessage() : e.getMessage());
        boolean cutBefore = e.column() - from > AROUND;
        boolean cutAfter = end - e.column() - e.length() > AROUND;
        if (cutBefore) from = e.column() - AROUND;
        if (cutAfter) end = e.column() + Math.min(e.length(), AROUND) + AROUND;
        StringBuilder shown = new StringBuilder(cutBefore ? "  ..." : "  ");
        StringBuilder caret = new StringBuilder(cutBefore ? "     " : "  ");
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c);
            if (i < e.column()) caret.append(' ');
        }
        if (cutAfter) shown.append("...");
        lines.add(shown.toString());
        lines.add(caret.append("^".repeat(Math.min(e.length(), AROUND))).toString());
        return new FilterException(e.isValue() ? ExitStatus.FAILED : ExitStatus.USAGE, List.copyOf(lines));
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }
}
