package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a text as compose-go's {@code dotenv/parser.go} does. Where that gives up, this notes it and goes on with the
 * next line, so that a person hears of everything at once.
 */
final class ComposeParser {
    private static final String EXPORT = "export";

    private final SourceText source;
    private final String text;
    private final Function<String, Optional<String>> environment;
    private final Draft draft;
    private final ComposeTemplate template;
    private int at;

    ComposeParser(SourceText source, Function<String, Optional<String>> environment) {
        this.source = source;
        this.text = source.text();
        this.environment = environment;
        this.draft = new Draft(source);
        this.template = new ComposeTemplate(this::lookup, text.length());
    }

    EnvFile parse() {
        if (source.hasByteOrderMark()) {
            draft.problem(Kind.BYTE_ORDER_MARK, Effect.HARMLESS, 0, "");
            at = 1;
        }
        while (skipToStatement()) {
            readStatement();
        }
        return draft.finish(EnvDialect.COMPOSE, Effect.LOST);
    }

    private Optional<String> lookup(String name) {
        return environment
                .apply(name)
                .or(() -> Optional.ofNullable(draft.values().get(name)));
    }

    private boolean skipToStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = lineEnd(text, at);
            } else if (Compose.isSpace(c)) {
                noteLineEnd();
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void noteLineEnd() {
        if (text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r') {
            draft.problemOnce(Kind.CARRIAGE_RETURN, Effect.HARMLESS, at - 1);
        }
    }

    private void readStatement() {
        int start = at;
        at = skipExport(start);
        if (at == text.length()) {
            draft.problem(Kind.EXPORT_WITHOUT_NAME, Effect.REFUSED, start, "");
            return;
        }
        int nameStart = at;
        for (int c; at < text.length() && !isTerminator(text.charAt(at)); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (!Compose.isInlineSpace(c) && !Compose.isNameCharacter(c)) {
                draft.problem(Kind.INVALID_NAME, Effect.REFUSED, at, "");
                at = lineEnd(text, at);
                return;
            }
        }
        readAfterName(nameStart);
    }

    private int skipExport(int start) {
        int after = start + EXPORT.length();
        // The parser asks ^export\s+ first, whose space is narrower than the one that it skips then.
        boolean export =
                text.startsWith(EXPORT, start) && after < text.length() && "\t\n\f\r ".indexOf(text.charAt(after)) >= 0;
        return export ? skipInlineSpace(after) : start;
    }

    private static boolean isTerminator(char c) {
        return c == '=' || c == ':' || c == '\n';
    }

    private void readAfterName(int nameStart) {
        if (at == text.length()) {
            readNameless(nameStart);
            return;
        }
        String name = text.substring(nameStart, Compose.trimRight(text, nameStart, at));
        int space = name.indexOf(' ');
        if (space >= 0) {
            // Words without an equals sign are more likely the rest of a value than a name.
            String shown = text.charAt(at) == '\n' ? "" : name;
            draft.problem(Kind.INVALID_NAME, Effect.REFUSED, nameStart + space, shown);
        }
        if (text.charAt(at) == '\n') {
            inherit(name, nameStart);
        } else {
            readAssignment(name, nameStart);
        }
    }

    /** Without an equals sign and a line end the last line is the value of a variable without a name. */
    private void readNameless(int start) {
        draft.problem(Kind.EMPTY_NAME, Effect.REFUSED, start, "");
        int end = Compose.trimRight(text, start, text.length());
        draft.assign(new Written("", start, start, end, Quoting.NONE), text.substring(start, end), true);
    }

    private void inherit(String name, int nameStart) {
        if (name.isEmpty()) {
            draft.problem(Kind.EXPORT_WITHOUT_NAME, Effect.HARMLESS, nameStart, "");
            return;
        }
        Optional<String> inherited = environment.apply(name);
        if (inherited.isPresent()) {
            draft.problem(Kind.NO_EQUALS, Effect.HARMLESS, nameStart, name);
            draft.keep(name, inherited.get(), nameStart);
        } else {
            draft.problem(Kind.NO_EQUALS, Effect.LOST, nameStart, "");
        }
    }

    private void readAssignment(String name, int nameStart) {
        int nameEnd = nameStart + name.length();
        int terminator = at;
        int start = skipInlineSpace(terminator + 1);
        Notes notes = (kind, effect, index) -> draft.problem(kind, effect, index, name);
        ComposeValue value = new ComposeValue(text, start, notes);
        at = value.end();
        if (text.charAt(terminator) == ':') {
            notes.add(Kind.COLON_FOR_EQUALS, Effect.CHANGED, terminator);
        }
        if (terminator > nameEnd || (start > terminator + 1 && value.rawEnd() > start)) {
            notes.add(Kind.SPACE_AROUND_EQUALS, Effect.HARMLESS, nameEnd);
        }
        if (name.isEmpty()) {
            notes.add(Kind.EMPTY_NAME, Effect.REFUSED, nameStart);
        }
        Written written = new Written(name, nameStart, start, value.rawEnd(), value.quoting());
        String result = value.expand(template);
        judge(start, result, notes);
        draft.assign(written, result, true);
    }

    private static void judge(int valueStart, String value, Notes notes) {
        if (value.indexOf('\0') >= 0) {
            notes.add(Kind.NUL_CHARACTER, Effect.REFUSED, valueStart);
        }
        if (SourceText.firstSurrogate(value) >= 0) {
            notes.add(Kind.NOT_UTF8, Effect.CHANGED, valueStart);
        }
    }

    private int skipInlineSpace(int from) {
        int to = from;
        while (to < text.length() && Compose.isInlineSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    static int lineEnd(String text, int from) {
        int found = text.indexOf('\n', from);
        return found < 0 ? text.length() : found;
    }
}
