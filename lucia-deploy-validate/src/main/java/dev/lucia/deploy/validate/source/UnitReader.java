package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.Position;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a unit as {@code config_parse()} of systemd does ({@code src/shared/conf-parser.c}). */
final class UnitReader {
    private final SourceFile file;
    private final List<UnitSource.Section> sections = new ArrayList<>();
    private final List<UnitSource.Entry> entries = new ArrayList<>();
    private final List<Position> malformed = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private Position start = Position.START;
    private String section = "";

    UnitReader(SourceFile file) {
        this.file = file;
    }

    UnitSource read() {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? withoutByteOrderMark(lines.get(i)) : lines.get(i);
            if (!isComment(line)) {
                read(line, i + 1);
            }
        }
        finish();
        return new UnitSource(file, sections, entries, malformed);
    }

    // A comment in the middle of a continued line does not end it.
    private void read(String line, int number) {
        if (pending.length() == 0) {
            int indent = line.length() - line.stripLeading().length();
            start = new Position(number, line.codePointCount(0, indent) + 1);
        }
        boolean continues = endsWithOddBackslashes(line);
        pending.append(continues ? line.substring(0, line.length() - 1) + " " : line);
        if (!continues) {
            finish();
        }
    }

    private void finish() {
        String line = pending.toString().strip();
        pending.setLength(0);
        int equals = line.indexOf('=');
        if (line.startsWith("[") && line.endsWith("]")) {
            section = line.substring(1, line.length() - 1);
            sections.add(new UnitSource.Section(section, start));
        } else if (equals > 0 && !line.startsWith("[")) {
            entries.add(new UnitSource.Entry(
                    section,
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip(),
                    start));
        } else if (!line.isEmpty()) {
            malformed.add(start);
            // What follows a broken header belongs to no section that anybody can tell.
            section = line.startsWith("[") ? line : section;
        }
    }

    private static boolean endsWithOddBackslashes(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static boolean isComment(String line) {
        String stripped = line.stripLeading();
        return stripped.startsWith("#") || stripped.startsWith(";");
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
