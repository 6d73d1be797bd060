package dev.lucia.deploy.render.setting;

import dev.lucia.deploy.model.setting.Placeholder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@link Placeholder#PATTERN} for bash, whose regular expressions know no flags: in two parts.
 *
 * @param folded what is looked for in the value in upper case
 * @param exact what is looked for in the value as it is
 */
public record PlaceholderPattern(String folded, String exact) {
    private static final Pattern PARTS = Pattern.compile("\\(\\?i:(.*)\\)\\|(\\(\\?:\\^.*)");

    /** The pattern as POSIX has it. */
    public static PlaceholderPattern posix() {
        Matcher parts = PARTS.matcher(Placeholder.PATTERN);
        if (!parts.matches()) {
            throw new IllegalStateException("The placeholders' pattern is no longer of two parts.");
        }
        return new PlaceholderPattern(upperCase(parts.group(1)), capturing(parts.group(2)));
    }

    // In upper case a set of both cases would name its letters twice.
    private static String upperCase(String pattern) {
        return capturing(pattern).replace("a-zA-Z", "a-z").toUpperCase(Locale.ROOT);
    }

    // POSIX has no other groups.
    private static String capturing(String pattern) {
        return pattern.replace("(?:", "(");
    }
}
