package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A host name of an ingress, by RFC 1123; the first label may be the wildcard {@code *}.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "host name",
        pattern = "(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*",
        remedy =
                "Use lower-case letters, digits, '-' and '.', with '*.' at most in front, and neither scheme nor port, for example 'lucia.example.net'.",
        maxLength = 253)
public record Hostname(@JsonValue String text) {
    public Hostname {
        TextFormats.check(Hostname.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static Hostname of(String text) {
        return new Hostname(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
