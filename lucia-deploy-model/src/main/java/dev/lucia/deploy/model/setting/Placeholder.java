package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import java.util.regex.Pattern;

/**
 * A text in a shipped example that a person replaces, such as {@code YOUR_LONG_LIVED_TOKEN}.
 *
 * @param text the placeholder; it always {@linkplain #isIn looks like one}, so that a secret can not pass for it
 */
public record Placeholder(@JsonValue String text) {
    private static final Pattern PATTERN = Pattern.compile(
            "YOUR[_-][A-Za-z0-9_-]+|CHANGE[_-]?ME|<[^<>\\s][^<>]*>|(?:^|[^A-Za-z])x{3,}(?:$|[^A-Za-z])|\\bTODO\\b|"
                    + "(?:^|[/@.])example\\.com\\b",
            Pattern.CASE_INSENSITIVE);

    public Placeholder {
        if (!isIn(text)) {
            throw new InvalidValueException(
                    "Invalid placeholder " + Quoted.of(text),
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
