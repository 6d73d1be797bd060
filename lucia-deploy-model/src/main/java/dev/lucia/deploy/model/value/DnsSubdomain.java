package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An RFC 1123 subdomain: the name of most Kubernetes objects, such as a storage class or a Secret.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "name",
        pattern = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*",
        remedy =
                "Use lower-case letters, digits, '-' and '.', each part starting and ending with a letter or a digit, for example 'nginx' or 'fast-ssd'.",
        maxLength = 253)
public record DnsSubdomain(@JsonValue String text) {
    public DnsSubdomain {
        TextFormats.check(DnsSubdomain.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static DnsSubdomain of(String text) {
        return new DnsSubdomain(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
