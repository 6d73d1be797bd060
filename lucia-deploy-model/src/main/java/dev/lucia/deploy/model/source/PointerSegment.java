package dev.lucia.deploy.model.source;

/** One key or index as it stands in a JSON Pointer (RFC 6901, section 3). */
public final class PointerSegment {
    private PointerSegment() {}

    /** The segment of a key: {@code a~1b} for {@code a/b}, {@code a~0b} for {@code a~b}, and most keys as they are. */
    public static String of(String key) {
        boolean isPlain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
        return isPlain ? key : key.replace("~", "~0").replace("/", "~1");
    }
}
