package dev.lucia.deploy.model.value;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What environment variables and UTF-8 files can hold: every text without NUL and without half a surrogate pair. */
public final class StorableText {
    /** What a person does about a text that is not storable. */
    public static final String REMEDY = "Take NUL characters (\\0) and unpaired surrogates (\\uD800 to \\uDFFF) out.";

    private StorableText() {}

    /** Whether a variable and a file can hold the text. */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
