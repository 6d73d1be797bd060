package dev.lucia.deploy.render.escape;

import java.util.Set;

/**
 * A word of a POSIX shell's command, in single quotes unless no shell sees anything in it (POSIX.1-2017, Shell Command
 * Language, sections 2.2.2 and 2.4).
 *
 * <p>Right for {@code sh}, {@code dash} and {@code bash}, wherever the word stands: as command, argument, right side of
 * an assignment, or pattern of a {@code case}.
 */
final class ShellEscaper implements Escaper {
    private static final Alphabet ALPHABET = Alphabet.without("\0", "a shell's word", "Remove it.");
    private static final AsciiSet PLAIN = AsciiSet.ALPHANUMERIC.with("_@%+:,./-");
    /** Section 2.4, and what bash adds. */
    private static final Set<String> RESERVED = Set.of(
            "case",
            "coproc",
            "do",
            "done",
            "elif",
            "else",
            "esac",
            "fi",
            "for",
            "function",
            "if",
            "in",
            "select",
            "then",
            "time",
            "until",
            "while");

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        if (!value.isEmpty() && PLAIN.containsAll(value) && !RESERVED.contains(value)) {
            return value;
        }
        return '\'' + value.replace("'", "'\\''") + '\'';
    }
}
