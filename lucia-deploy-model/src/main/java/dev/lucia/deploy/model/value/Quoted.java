package dev.lucia.deploy.model.value;

import java.util.HexFormat;

/** Shows a value from outside in a message: in single quotes, without control characters, cut to a readable length. */
public final class Quoted {
    private static final HexFormat HEX = HexFormat.of();
    private static final int MAX_CODE_POINTS = 120;

    private Quoted() {}

    /** The text in quotes; control, format and unpaired surrogate characters stand as {@code \}{@code uXXXX}. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("'");
        int[] codePoints = text.codePoints().limit(MAX_CODE_POINTS + 1L).toArray();
        for (int i = 0; i < Math.min(codePoints.length, MAX_CODE_POINTS); i++) {
            append(out, codePoints[i]);
        }
        if (codePoints.length > MAX_CODE_POINTS) {
            out.append('…');
        }
        return out.append('\'').toString();
    }

    /** The path of a file in quotes; never cut, since people copy it. */
    public static String path(String path) {
        return "'" + visible(path) + "'";
    }

    /** The text without quotes and whole, with the characters that {@link #of} does not show written as there. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(out, codePoint));
        return out.toString();
    }

    /**
     * The text of a key in quotes, cut where a person may have forgotten the space before a value, which may be a secret:
     * at the first colon or equals sign.
     */
    public static String key(String text) {
        return of(withoutValue(text));
    }

    /** The beginning of a key, up to the first colon or equals sign, which stands as an ellipsis. */
    public static String withoutValue(String key) {
        return key.replaceFirst("(?s)[:=].*", "…");
    }

    private static void append(StringBuilder out, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                for (char c : Character.toChars(codePoint)) {
                    out.append("\\u").append(HEX.toHexDigits(c));
                }
            }
            default -> out.appendCodePoint(codePoint);
        }
    }
}
