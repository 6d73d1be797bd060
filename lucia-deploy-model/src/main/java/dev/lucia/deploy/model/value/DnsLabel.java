package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An RFC 1123 label: the name of a Kubernetes namespace or Service.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "name",
        pattern = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?",
        remedy =
                "Use 1 to 63 lower-case letters, digits and '-', starting and ending with a letter or a digit, for example 'lucia'.",
        maxLength = 63)
public record DnsLabel(@JsonValue String text) {
    public DnsLabel {
        TextFormats.check(DnsLabel.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static DnsLabel of(String text) {
        return new DnsLabel(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
