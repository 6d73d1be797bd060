package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;

/** The value after an equals sign as {@code extractVarValue} of compose-go's {@code dotenv/parser.go} reads it. */
final class ComposeValue {
    private final String text;
    private final int start;
    private final Notes notes;
    private final Quoting quoting;
    private String content = "";
    private int rawEnd;
    private int end;

    ComposeValue(String text, int start, Notes notes) {
        this.text = text;
        this.start = start;
        this.notes = notes;
        this.quoting = quotingAt(text, start);
        if (quoting == Quoting.NONE) {
            readUnquoted();
        } else {
            readQuoted(text.charAt(start));
        }
    }

    private static Quoting quotingAt(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : '\n';
        return c == '"' ? Quoting.DOUBLE : c == '\'' ? Quoting.SINGLE : Quoting.NONE;
    }

    Quoting quoting() {
        return quoting;
    }

    /** Where the written value ends. */
    int rawEnd() {
        return rawEnd;
    }

    /** Where the next statement is looked for. */
    int end() {
        return end;
    }

    private void readUnquoted() {
        end = ComposeParser.lineEnd(text, start);
        int comment = text.substring(start, end).indexOf(" #");
        int limit = comment < 0 ? end : start + comment;
        rawEnd = Compose.trimRight(text, start, limit);
        content = text.substring(start, rawEnd);
        if (comment >= 0) {
            notes.add(Kind.COMMENT_CUT, Effect.CHANGED, limit + 1);
        } else {
            noteTrimmed();
        }
        noteInside();
    }

    private void noteTrimmed() {
        boolean crLf = end > start && end < text.length() && text.charAt(end - 1) == '\r';
        if (rawEnd < (crLf ? end - 1 : end)) {
            notes.add(Kind.SPACE_TRIMMED, Effect.HARMLESS, rawEnd);
        }
    }

    private void noteInside() {
        for (int i = start + 1; i < rawEnd; i++) {
            if (text.charAt(i) == '#' && Compose.isSpace(text.charAt(i - 1))) {
                notes.add(Kind.COMMENT_KEPT, Effect.CHANGED, i);
                break;
            }
        }
        noteCarriageReturn();
    }

    private void noteCarriageReturn() {
        for (int i = start; i < rawEnd; i++) {
            if (text.charAt(i) == '\r') {
                notes.add(Kind.CARRIAGE_RETURN, Effect.CHANGED, i);
                return;
            }
        }
    }

    /** A backslash takes the meaning of the quote away and vanishes; before anything else it stays. */
    private void readQuoted(char quote) {
        StringBuilder out = new StringBuilder();
        int i = start + 1;
        for (; i < text.length() && text.charAt(i) != quote; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
                if (text.charAt(i) != quote) {
                    out.append('\\');
                }
            }
            out.append(text.charAt(i));
        }
        if (i < text.length()) {
            content = out.toString();
            rawEnd = i + 1;
            end = rawEnd;
            noteAfterQuote();
            noteCarriageReturn();
        } else {
            giveUpQuote();
        }
    }

    private void giveUpQuote() {
        notes.add(Kind.UNCLOSED_QUOTE, Effect.REFUSED, start);
        end = ComposeParser.lineEnd(text, start);
        rawEnd = end;
        content = text.substring(start, end);
    }

    private void noteAfterQuote() {
        int next = end;
        while (next < text.length() && text.charAt(next) != '\n' && Compose.isSpace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '#') {
            notes.add(Kind.TEXT_AFTER_QUOTE, Effect.CHANGED, next);
        }
    }

    /** The value with its escapes undone and its references replaced. */
    String expand(ComposeTemplate template) {
        if (quoting == Quoting.SINGLE) {
            return content;
        }
        ComposeEscapes escapes =
                quoting == Quoting.DOUBLE ? ComposeEscapes.expand(content) : ComposeEscapes.none(content);
        if (escapes.surprising()) {
            notes.add(Kind.ESCAPE_SEQUENCE, Effect.CHANGED, start);
        }
        ComposeTemplate.Result result = template.expand(escapes.text());
        if (result.error().isPresent()) {
            notes.add(result.error().get(), Effect.REFUSED, dollar());
        } else if (result.unset()) {
            notes.add(Kind.UNSET_REFERENCE, Effect.CHANGED, dollar());
        } else if (result.replaced() > escapes.dollars()) {
            notes.add(Kind.DOLLAR_REPLACED, Effect.CHANGED, dollar());
        }
        return result.text();
    }

    private int dollar() {
        for (int i = start; i < rawEnd; i++) {
            char c = text.charAt(i);
            if (c == '$') {
                return i;
            }
            if (c == '\\' && quoting == Quoting.DOUBLE) {
                i++;
            }
        }
        return start;
    }
}
