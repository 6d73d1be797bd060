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
        pattern = IpAddress.OCTET + "(?:\\." + IpAddress.OCTET + "){3}|" + IpAddress.V6,
        remedy = "Use an address of this machine, for example 127.0.0.1 for this machine alone or 0.0.0.0 for all.",
        maxLength = 39)
public record IpAddress(@JsonValue String text) {
    static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    // Eight groups of 16 bits, of which "::" replaces one run (RFC 4291, 2.2).
    static final String HEX = "[0-9A-Fa-f]{1,4}";
    static final String LEFT = "(?:" + HEX + ":)";
    static final String RIGHT = "(?::" + HEX + ")";
    static final String V6 = "(?:" + LEFT + "{7}" + HEX + "|" + LEFT + "{1,7}:|" + LEFT + "{1,6}" + RIGHT + "|" + LEFT
            + "{1,5}" + RIGHT + "{1,2}|" + LEFT + "{1,4}" + RIGHT + "{1,3}|" + LEFT + "{1,3}" + RIGHT + "{1,4}|" + LEFT
            + "{1,2}" + RIGHT + "{1,5}|" + LEFT + RIGHT + "{1,6}|:" + RIGHT + "{1,7}|::)";

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
