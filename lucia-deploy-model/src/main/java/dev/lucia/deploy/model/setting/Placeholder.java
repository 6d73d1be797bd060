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
    /**
     * What a placeholder looks like; a regular expression that Java and RE2, which charts use, read alike. It has no
     * {@code \b}, which knows the letters of all alphabets before Java 19, and those of ASCII alone from there on and in RE2.
     */
    public static final String PATTERN =
            "(?i:(?:^|[^a-zA-Z])YOUR[_-][a-z0-9_-]+|(?:^|[^a-zA-Z])CHANGE[_-]?ME(?:$|[^a-zA-Z])"
                    + "|<[a-z][^<>]*>|(?:^|[^a-zA-Z])x{3,}(?:$|[^a-zA-Z])"
                    + "|(?:^|[/@.])example\\.com(?:$|[^a-zA-Z0-9-]))|(?:^|[^a-zA-Z0-9_])TODO(?:$|[^a-zA-Z0-9_])";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

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
        return COMPILED.matcher(value).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
