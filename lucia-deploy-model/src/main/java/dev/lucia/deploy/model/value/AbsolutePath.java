package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An absolute, normal POSIX path; spaces are allowed, control characters are not.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "path",
        pattern =
                "/(?:(?!\\.{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+(?:/(?!\\.{1,2}(?:/|$))[^/\\u0000-\\u001f\\u007f]+)*)?",
        remedy =
                "Use an absolute path without '.', '..', '//' and control characters, and without a '/' at its end, for example '/opt/lucia'.",
        maxLength = 1024)
public record AbsolutePath(@JsonValue String text) {
    public AbsolutePath {
        TextFormats.check(AbsolutePath.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static AbsolutePath of(String text) {
        return new AbsolutePath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
