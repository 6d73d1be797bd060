package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A systemd unit with its suffix, by systemd.unit(5).
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "unit name",
        pattern = "[A-Za-z0-9:_.\\\\-]+(?:@[A-Za-z0-9:_.\\\\-]+)?\\.(?:service|socket|target)",
        remedy =
                "A unit has letters, digits, ':', '_', '.', '-', at most one '@' with an instance behind it, and a suffix, for example 'redis.service' or 'redis-server.service'.",
        maxLength = 255)
public record UnitName(@JsonValue String text) {
    public UnitName {
        TextFormats.check(UnitName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static UnitName of(String text) {
        return new UnitName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
