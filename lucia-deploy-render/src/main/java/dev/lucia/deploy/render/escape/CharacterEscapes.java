package dev.lucia.deploy.render.escape;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Escapes a text character by character. */
final class CharacterEscapes {
    /** The escapes that JSON and YAML share (RFC 8259, section 7; YAML 1.2.2, section 5.7). */
    static final Map<Integer, String> OF_JSON = Map.ofEntries(
            row('"', "\\\""),
            row('\\', "\\\\"),
            row('\b', "\\b"),
            row('\f', "\\f"),
            row('\n', "\\n"),
            row('\r', "\\r"),
            row('\t', "\\t"));

    private final Map<Integer, String> table;
    private final IntFunction<String> unseen;
    private final AsciiSet asTheyAre;

    /**
     * The escapes of a language.
     *
     * @param table what stands for a code point that has an escape of its own
     * @param unseen what stands for one that a person cannot see and that the table does not name
     */
    CharacterEscapes(Map<Integer, String> table, IntFunction<String> unseen) {
        this.table = table;
        this.unseen = unseen;
        this.asTheyAre = AsciiSet.PRINTABLE.where(c -> !table.containsKey(c));
    }

    /** One row of a table. */
    static Map.Entry<Integer, String> row(int codePoint, String escape) {
        return Map.entry(codePoint, escape);
    }

    /** The text with each character replaced that has an escape. */
    String apply(String text) {
        if (asTheyAre.containsAll(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(out, codePoint));
        return out.toString();
    }

    private void append(StringBuilder out, int codePoint) {
        String escape = table.get(codePoint);
        if (escape == null && Unseen.contains(codePoint)) {
            escape = unseen.apply(codePoint);
        }
        if (escape == null) {
            out.appendCodePoint(codePoint);
        } else {
            out.append(escape);
        }
    }

    /** {@code \}{@code uXXXX}, or {@code \UXXXXXXXX} beyond the Basic Multilingual Plane. */
    static String hex(int codePoint) {
        return String.format(Locale.ROOT, Character.isBmpCodePoint(codePoint) ? "\\u%04x" : "\\U%08x", codePoint);
    }

    /** {@code \}{@code uXXXX}, once for each of the one or two UTF-16 units. */
    static String utf16(int codePoint) {
        StringBuilder out = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            out.append(hex(unit));
        }
        return out.toString();
    }
}
