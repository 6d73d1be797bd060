package dev.lucia.deploy.render.escape;

import dev.lucia.deploy.model.value.InvalidValueException;

/**
 * A Markdown code span (CommonMark 0.31.2, section 6.1).
 *
 * <p>Its fence is longer than each run of backticks inside. A space stands at both ends where a backtick does, or where
 * the span would lose a space of its own. Nothing can be escaped inside, so a line break, which is read as a space, and
 * the empty text cannot be written.
 */
final class MarkdownCodeEscaper implements Escaper {
    private static final Alphabet ALPHABET =
            Alphabet.without("\n\r\0", "a Markdown code span", "Use a text on one line, or a code block.");

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        if (value.isEmpty()) {
            throw new InvalidValueException("A Markdown code span cannot be empty", "Say in words that it is empty.");
        }
        String fence = "`".repeat(longestRun(value) + 1);
        String margin = needsMargin(value) ? " " : "";
        return fence + margin + value + margin + fence;
    }

    private static int longestRun(String value) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            run = value.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean needsMargin(String value) {
        boolean loses =
                value.startsWith(" ") && value.endsWith(" ") && value.chars().anyMatch(unit -> unit != ' ');
        return loses || value.startsWith("`") || value.endsWith("`");
    }
}
