package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A system user, by the rules that systemd and useradd share.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "user name",
        pattern = "[a-z_][a-z0-9_-]*",
        remedy = "Use 1 to 31 lower-case letters, digits, '_' and '-', not starting with a digit, for example 'lucia'.",
        maxLength = 31)
public record UserName(@JsonValue String text) {
    public UserName {
        TextFormats.check(UserName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static UserName of(String text) {
        return new UserName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
