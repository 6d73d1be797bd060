package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The path of an HTTP endpoint, by RFC 3986.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "path",
        pattern = "/[A-Za-z0-9._~!()*+,;=:@%/-]*",
        remedy = "Use a path that starts with '/', without query and spaces, for example '/health'.",
        maxLength = 1024)
public record HttpPath(@JsonValue String text) {
    public HttpPath {
        TextFormats.check(HttpPath.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static HttpPath of(String text) {
        return new HttpPath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
