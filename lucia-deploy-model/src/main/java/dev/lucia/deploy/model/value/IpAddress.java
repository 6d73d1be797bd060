package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An address of this machine to publish a port on.
 *
 * @param text the IPv4 or IPv6 address as it is written, without brackets
 */
@TextFormat(
        what = "IP address",
        pattern = "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|(?=.*:)[0-9A-Fa-f:]{2,39}",
        remedy = "Use an address of this machine, for example 127.0.0.1 for this machine alone or 0.0.0.0 for all.",
        maxLength = 39)
public record IpAddress(@JsonValue String text) {
    public IpAddress {
        TextFormats.check(IpAddress.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static IpAddress of(String text) {
        return new IpAddress(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
