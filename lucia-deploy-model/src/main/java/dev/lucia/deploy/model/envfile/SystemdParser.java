package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.regex.Pattern;

/**
 * Reads a text as {@code parse_env_file_internal} of systemd 252 does ({@code src/basic/env-file.c}), and keeps what
 * {@code exec_context_load_environment} keeps ({@code src/core/execute.c}).
 */
final class SystemdParser {
    private static final Pattern EXPORT = Pattern.compile("export[ \\t].*", Pattern.DOTALL);

    private final SourceText source;
    private final String text;
    private final Draft draft;
    private int at;

    SystemdParser(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.draft = new Draft(source);
    }

    EnvFile parse() {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            draft.problem(Kind.NUL_CHARACTER, Effect.REFUSED, nul, "");
        }
        while (skipBlank()) {
            if (isCommentSign(text.charAt(at))) {
                skipComment();
            } else {
                readLine();
            }
        }
        return draft.finish(EnvDialect.SYSTEMD, Effect.REFUSED);
    }

    private boolean skipBlank() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            noteLineEnd();
            at++;
        }
        return at < text.length();
    }

    private void skipComment() {
        for (; at < text.length() && !isNewline(text.charAt(at)); at++) {
            if (text.charAt(at) == '\\') {
                at++;
                noteContinuedComment();
            }
        }
    }

    private void noteContinuedComment() {
        boolean joined = at < text.length() && isNewline(text.charAt(at)) && !startsCrLf(at);
        if (joined && at + 1 < text.length()) {
            draft.problem(Kind.COMMENT_CONTINUED, Effect.LOST, at - 1, "");
        }
    }

    private void readLine() {
        int start = at;
        // The first character is part of the name even if it is an equals sign.
        for (at++; at < text.length() && !isNewline(text.charAt(at)); at++) {
            if (text.charAt(at) == '=') {
                readAssignment(start);
                return;
            }
        }
        boolean marked = start == 0 && source.hasByteOrderMark();
        draft.problem(
                marked ? Kind.BYTE_ORDER_MARK : Kind.NO_EQUALS, marked ? Effect.HARMLESS : Effect.LOST, start, "");
    }

    private void readAssignment(int start) {
        int nameEnd = at;
        while (isSpace(text.charAt(nameEnd - 1))) {
            nameEnd--;
        }
        String name = text.substring(start, nameEnd);
        int equals = at;
        at++;
        SystemdValue value = new SystemdValue(text, at, (kind, effect, i) -> draft.problem(kind, effect, i, name));
        at = value.end();
        if (equals > nameEnd || (value.start() > equals + 1 && value.start() < value.rawEnd())) {
            draft.problem(Kind.SPACE_AROUND_EQUALS, Effect.HARMLESS, nameEnd, name);
        }
        Written written = new Written(name, start, value.start(), value.rawEnd(), value.quoting());
        draft.assign(written, value.text(), judge(written, value.text()));
    }

    /** Notes what systemd objects to, and answers whether it keeps the variable. */
    private boolean judge(Written written, String value) {
        String name = written.name();
        noteEncoding(name, written.nameStart(), name);
        noteEncoding(value, written.valueStart(), name);
        boolean valid = Systemd.isName(name);
        if (!valid) {
            boolean marked = written.nameStart() == 0 && source.hasByteOrderMark();
            Kind kind = marked
                    ? Kind.BYTE_ORDER_MARK
                    : EXPORT.matcher(name).matches() ? Kind.EXPORT_PREFIX : Kind.INVALID_NAME;
            draft.problem(kind, Effect.LOST, written.nameStart(), name);
        }
        return valid;
    }

    private void noteEncoding(String part, int index, String name) {
        if (SourceText.firstSurrogate(part) >= 0) {
            draft.problem(Kind.NOT_UTF8, Effect.REFUSED, index, name);
        } else if (Systemd.hasNoncharacter(part)) {
            draft.problem(Kind.NONCHARACTER, Effect.REFUSED, index, name);
        }
    }

    private void noteLineEnd() {
        char c = text.charAt(at);
        if (c == '\r' && !startsCrLf(at)) {
            draft.problemOnce(Kind.CARRIAGE_RETURN, Effect.CHANGED, at);
        } else if (c == '\n' && at > 0 && text.charAt(at - 1) == '\r') {
            draft.problemOnce(Kind.CARRIAGE_RETURN, Effect.HARMLESS, at - 1);
        }
    }

    private boolean startsCrLf(int index) {
        return text.startsWith("\r\n", index);
    }

    static boolean isNewline(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || isNewline(c);
    }

    private static boolean isCommentSign(char c) {
        return c == '#' || c == ';';
    }
}
