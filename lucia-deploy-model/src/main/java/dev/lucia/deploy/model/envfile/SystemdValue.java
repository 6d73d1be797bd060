package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The value after an equals sign as systemd reads it: quoted pieces, then text without quotes up to the line end. */
final class SystemdValue {
    /** What double quotes take a backslash away from: {@code SHELL_NEED_ESCAPE} of {@code src/basic/escape.h}. */
    private static final String ESCAPABLE = "\"\\`$";

    private final String text;
    private final Notes notes;
    private final int start;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int rawEnd;
    private Quoting quoting = Quoting.NONE;
    private final Set<Kind> noted = EnumSet.noneOf(Kind.class);

    SystemdValue(String text, int at, Notes notes) {
        this.text = text;
        this.notes = notes;
        this.at = at;
        skipSpace();
        this.start = this.at;
        this.rawEnd = start;
        read();
    }

    String text() {
        return out.toString();
    }

    /** Where the value starts, which is where it ends if it is empty. */
    int start() {
        return start;
    }

    /** Where the written value ends, without trailing space. */
    int rawEnd() {
        return rawEnd;
    }

    /** Where the next line starts: at the line end, or at the end of the text. */
    int end() {
        return at;
    }

    Quoting quoting() {
        return quoting;
    }

    private void read() {
        for (; hasMore(); skipSpace()) {
            char c = text.charAt(at);
            if (c != '\'' && c != '"') {
                readUnquoted();
                return;
            }
            noteQuoted(c);
            if (c == '"') {
                readDouble();
            } else {
                readSingle();
            }
            rawEnd = at;
        }
    }

    private void noteQuoted(char quote) {
        if (quoting != Quoting.NONE) {
            notes.add(Kind.TEXT_AFTER_QUOTE, Effect.CHANGED, at);
            quoting = Quoting.MIXED;
        } else {
            quoting = quote == '"' ? Quoting.DOUBLE : Quoting.SINGLE;
        }
    }

    private void readSingle() {
        int open = at++;
        int close = text.indexOf('\'', at);
        int end = close < 0 ? text.length() : close;
        out.append(text, at, end);
        noteCarriageReturn(at, end);
        at = end;
        close(open);
    }

    private void readDouble() {
        int open = at++;
        for (; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                readDoubleEscape();
            } else {
                out.append(text.charAt(at));
            }
        }
        at = Math.min(at, text.length());
        noteCarriageReturn(open, at);
        close(open);
    }

    private void readDoubleEscape() {
        at++;
        if (at == text.length()) {
            notes.add(Kind.FILE_ENDS_IN_VALUE, Effect.CHANGED, at - 1);
        } else if (text.charAt(at) == '\n') {
            noteOnce(Kind.LINES_JOINED, at - 1);
        } else if (ESCAPABLE.indexOf(text.charAt(at)) >= 0) {
            out.append(text.charAt(at));
        } else {
            out.append('\\').append(text.charAt(at));
        }
    }

    private void close(int open) {
        if (at < text.length()) {
            at++;
        } else {
            notes.add(Kind.UNCLOSED_QUOTE, Effect.LOST, open);
        }
    }

    private void readUnquoted() {
        if (quoting != Quoting.NONE) {
            notes.add(Kind.TEXT_AFTER_QUOTE, Effect.CHANGED, at);
            quoting = Quoting.MIXED;
        }
        int first = at;
        int significant = out.length();
        for (; hasMore(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                readEscape();
                significant = out.length();
                rawEnd = at + (at < text.length() ? 1 : 0);
            } else {
                out.append(c);
                if (!SystemdParser.isSpace(c)) {
                    significant = out.length();
                    rawEnd = at + 1;
                    noteComment(first, c);
                }
            }
        }
        at = Math.min(at, text.length());
        if (out.length() > significant) {
            notes.add(Kind.SPACE_TRIMMED, Effect.HARMLESS, rawEnd);
        }
        out.setLength(significant);
    }

    private void readEscape() {
        at++;
        if (at == text.length()) {
            notes.add(Kind.FILE_ENDS_IN_VALUE, Effect.CHANGED, at - 1);
        } else if (SystemdParser.isNewline(text.charAt(at))) {
            boolean crLf = text.startsWith("\r\n", at);
            noteOnce(crLf ? Kind.BACKSLASH_REMOVED : Kind.LINES_JOINED, at - 1);
        } else {
            out.append(text.charAt(at));
            noteOnce(Kind.BACKSLASH_REMOVED, at - 1);
        }
    }

    private void noteComment(int first, char c) {
        boolean looksLikeComment = c == '#' && at > first && SystemdParser.isSpace(text.charAt(at - 1));
        if (looksLikeComment && quoting == Quoting.NONE) {
            noteOnce(Kind.COMMENT_KEPT, at);
        }
    }

    private void noteOnce(Kind kind, int index) {
        if (noted.add(kind)) {
            notes.add(kind, Effect.CHANGED, index);
        }
    }

    private void noteCarriageReturn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\r') {
                noteOnce(Kind.CARRIAGE_RETURN, i);
            }
        }
    }

    private void skipSpace() {
        while (hasMore() && SystemdParser.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private boolean hasMore() {
        return at < text.length() && !SystemdParser.isNewline(text.charAt(at));
    }
}
