package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.util.List;

/** Prints drift, in a bounded number of lines of bounded length, without characters that a terminal obeys. */
final class DriftReport {
    private static final int MAX_LINES = 200;
    private static final int MAX_LENGTH = 400;

    private DriftReport() {}

    static String of(List<DriftedFile> files, String command) {
        if (files.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        files.forEach(file -> append(out, file));
        String count = files.size() == 1 ? "1 file is" : files.size() + " files are";
        return out.append(count)
                .append(" out of step with the description. To regenerate:\n  ")
                .append(command)
                .append('\n')
                .toString();
    }

    private static void append(StringBuilder out, DriftedFile file) {
        String path = TreePath.fault(file.path()).isEmpty() ? file.path() : Quoted.of(file.path());
        out.append(file.kind() + ": " + path + " " + file.fact() + "\n");
        file.diff().stream().limit(MAX_LINES).forEach(line -> appendLine(out, line));
        int left = file.diff().size() - MAX_LINES;
        if (left > 0) {
            out.append("... and ").append(left).append(left == 1 ? " more line\n" : " more lines\n");
        }
        out.append('\n');
    }

    private static void appendLine(StringBuilder out, String line) {
        line.codePoints().limit(MAX_LENGTH).forEach(codePoint -> appendVisibly(out, codePoint));
        out.append(line.codePointCount(0, line.length()) > MAX_LENGTH ? "…\n" : "\n");
    }

    private static void appendVisibly(StringBuilder out, int codePoint) {
        boolean obeyed = codePoint != '\t'
                && (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT);
        if (obeyed) {
            out.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        } else {
            out.appendCodePoint(codePoint);
        }
    }
}
