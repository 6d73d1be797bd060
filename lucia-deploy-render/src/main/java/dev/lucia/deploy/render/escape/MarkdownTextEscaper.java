package dev.lucia.deploy.render.escape;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Markdown text (CommonMark 0.31.2; GitHub Flavored Markdown 0.29 for {@code ~} and tables) that may start a line, stand
 * within one or in a heading, or fill a cell of a table.
 *
 * <p>Punctuation is escaped by a backslash (section 2.4) where it could mean something, nowhere else. White space that a
 * reader would strip or fold, and what nobody sees, is a numeric character reference (section 2.5).
 */
final class MarkdownTextEscaper implements Escaper {
    private static final Alphabet ALPHABET =
            Alphabet.without("\0", "Markdown", "Remove it: Markdown's readers replace it (section 2.3).");
    /** Emphasis, strikethrough, code, links, HTML and the escape itself (sections 6.1 to 6.6; GFM, section 6.5). */
    private static final String SPECIAL = "\\`*[]<~";
    /** What means nothing between two words, nor beside one. */
    private static final AsciiSet PROSE = AsciiSet.PRINTABLE.without(SPECIAL + "_&!|");
    /** Quotes and tables start with these; headings, lists, underlines and rows of delimiters perhaps (section 4, 5). */
    private static final Pattern BLOCK_START = Pattern.compile("[>|]|[-+=#:](?![A-Za-z0-9])");
    /** An ordered list's item (section 5.2). */
    private static final Pattern ITEM_START = Pattern.compile("[0-9]{1,9}(?=[.)])");

    private final boolean inTable;

    private MarkdownTextEscaper(boolean inTable) {
        this.inTable = inTable;
    }

    /** For text outside tables. */
    static Escaper ofText() {
        return new MarkdownTextEscaper(false);
    }

    /** For a cell, in which a pipe would end it (GFM, section 4.10). */
    static Escaper ofCell() {
        return new MarkdownTextEscaper(true);
    }

    @Override
    public String escape(String value) {
        if (isProse(value)) {
            return value;
        }
        ALPHABET.check(value);
        int listMarker = endOf(ITEM_START, value);
        boolean startsBlock = BLOCK_START.matcher(value).lookingAt();
        boolean endsHeading = endsHeading(value);
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            boolean atEdge = (i == 0 && startsBlock) || i == listMarker || (i == value.length() - 1 && endsHeading);
            append(out, value, i, atEdge);
        }
        return out.toString();
    }

    // Most texts are. It begins no block, ends no heading, and nothing in it means anything.
    private static boolean isProse(String value) {
        return !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && !value.endsWith(" ")
                && !value.endsWith("#")
                && PROSE.containsAll(value);
    }

    private static int endOf(Pattern pattern, String value) {
        var matcher = pattern.matcher(value);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Perhaps a closing sequence of a heading (section 4.2). */
    private static boolean endsHeading(String value) {
        return value.equals("#") || value.endsWith(" #") || value.endsWith("##");
    }

    private void append(StringBuilder out, String value, int index, boolean atEdge) {
        if (isWord(value, index)) {
            out.append(value.charAt(index));
            return;
        }
        int codePoint = value.codePointAt(index);
        boolean spaceAtEnd = codePoint == ' ' && (index == 0 || index == value.length() - 1);
        if (spaceAtEnd || Unseen.contains(codePoint)) {
            out.append(String.format(Locale.ROOT, "&#%d;", codePoint));
            return;
        }
        if (atEdge || means(value, index)) {
            out.append('\\');
        }
        out.appendCodePoint(codePoint);
    }

    private boolean means(String value, int index) {
        char c = value.charAt(index);
        return switch (c) {
            case '_' -> !isWithinWord(value, index);
            case '&' -> index + 1 == value.length() || value.charAt(index + 1) == '#' || isWord(value, index + 1);
            case '!' -> index + 1 == value.length();
            case '|' -> inTable;
            default -> SPECIAL.indexOf(c) >= 0;
        };
    }

    /** Whether letters or digits stand on both sides of the run of underscores, which then is no emphasis (section 6.2). */
    private static boolean isWithinWord(String value, int index) {
        int before = index;
        int after = index;
        while (before >= 0 && value.charAt(before) == '_') {
            before--;
        }
        while (after < value.length() && value.charAt(after) == '_') {
            after++;
        }
        return isWord(value, before) && isWord(value, after);
    }

    private static boolean isWord(String value, int index) {
        return index >= 0 && index < value.length() && AsciiSet.ALPHANUMERIC.contains(value.charAt(index));
    }
}
