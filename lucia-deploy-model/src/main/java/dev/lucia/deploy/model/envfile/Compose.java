package dev.lucia.deploy.model.envfile;

import java.util.Optional;
import java.util.stream.Stream;

/** What Docker Compose accepts in a {@code .env} file, by {@code dotenv/parser.go} of compose-go. */
final class Compose {
    private Compose() {}

    /** Whether the character may stand in a name; space may too, but not at its ends. */
    static boolean isNameCharacter(int c) {
        return "_.-[]".indexOf(c) >= 0 || Character.isLetter(c) || isNumber(c);
    }

    static Optional<String> whyNot(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(Compose::isNameCharacter)
                ? Optional.empty()
                : Optional.of("Docker Compose refuses the whole file: a name is made of letters, digits and"
                        + " '_', '.', '-', '[', ']'.");
    }

    /** The ways to write a value, plainest first; all stay on one line, so that line by line tools find the name. */
    static Stream<String> forms(String value) {
        String escaped = '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
        boolean oneLine = value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return oneLine ? Stream.of(value, "'" + value + "'", escaped) : Stream.of(escaped);
    }

    /** Go's {@code unicode.IsSpace}. */
    static boolean isSpace(int c) {
        return c == '\n' || isInlineSpace(c) || (c > 0xFF && isWideSpace(c));
    }

    /** The parser's own {@code isSpace}: the space of Latin-1 without the line feed. */
    static boolean isInlineSpace(int c) {
        return switch (c) {
            case '\t', 0x0B, '\f', '\r', ' ', 0x85, 0xA0 -> true;
            default -> false;
        };
    }

    /** Where the part of the text ends without the white space at its end. */
    static int trimRight(String text, int start, int end) {
        int to = end;
        while (to > start && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isWideSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
