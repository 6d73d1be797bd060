package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A text in a shipped example that a person replaces, such as {@code YOUR_LONG_LIVED_TOKEN}.
 *
 * @param text the placeholder; it always {@linkplain #isIn looks like one}, so that a secret can not pass for it;
 *     a text that does not is never shown
 */
public record Placeholder(@JsonValue String text) {
    private static final Pattern PATTERN =
            Pattern.compile("(?i:(?<![a-z])YOUR[_-][a-z0-9_-]+|(?<![a-z])CHANGE[_-]?ME(?![a-z])|<[a-z][^<>]*>"
                    + "|(?<![a-z])x{3,}(?![a-z])|(?:^|[/@.])example\\.com(?![a-z0-9-]))|\\bTODO\\b");

    public Placeholder {
        if (!isIn(text)) {
            throw new InvalidValueException(
                    "Invalid placeholder",
                    "A placeholder tells people what to fill in and starts with 'YOUR_', for example 'YOUR_API_KEY'.");
        }
    }

    /** Wraps the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static Placeholder of(String text) {
        return new Placeholder(text);
    }

    /**
     * Whether a value still holds a placeholder: {@code YOUR_…}, {@code CHANGE_ME}, {@code <…>}, {@code xxx…},
     * {@code TODO} or {@code example.com}.
     */
    public static boolean isIn(String value) {
        return PATTERN.matcher(value).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
