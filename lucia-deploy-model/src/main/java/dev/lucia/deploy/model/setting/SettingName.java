package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.TextFormat;
import java.util.regex.Pattern;

/**
 * The name of an environment variable: an ASP.NET Core configuration key with {@code __} for {@code :}.
 *
 * <p>The grammar is what Kubernetes and Compose both carry. What systemd drops besides is the concern of the systemd
 * target.
 *
 * @param text the name as it is written, case-sensitive
 */
@TextFormat(
        what = "variable name",
        pattern = SettingName.PATTERN,
        remedy = SettingName.REMEDY,
        maxLength = SettingName.MAX_LENGTH)
public record SettingName(@JsonValue String text) implements Comparable<SettingName> {
    static final String PATTERN = "[A-Za-z_][A-Za-z0-9_.-]*";
    static final String REMEDY =
            "Use letters, digits and '_', with '__' for each ':' of the configuration key, for example 'HomeAssistant__BaseUrl'.";
    static final int MAX_LENGTH = 253;
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public SettingName {
        if (text.length() > MAX_LENGTH || !COMPILED.matcher(text).matches()) {
            throw new InvalidValueException("Invalid variable name " + Quoted.of(text), REMEDY);
        }
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static SettingName of(String text) {
        return new SettingName(text);
    }

    @Override
    public int compareTo(SettingName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
