package dev.lucia.deploy.render.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns of paths, the same on every platform: {@code *} stands for any characters within a component, {@code **} for
 * any number of components. {@code infra/**} is everything below {@code infra}; {@code **}{@code /.env} is each file
 * of that name, at the top too. Every other character stands for itself.
 *
 * @param patterns the patterns, relative to the output root
 */
public record PathPatterns(List<String> patterns) {
    private static final Pattern WILDCARD = Pattern.compile("(?:(?<=/)|^)\\*\\*/|\\*\\*|\\*");

    /** Copies the patterns. */
    public PathPatterns {
        patterns = List.copyOf(patterns);
    }

    /** The patterns as they are written. */
    public static PathPatterns of(String... patterns) {
        return new PathPatterns(List.of(patterns));
    }

    /** Whether one of the patterns stands for the path. */
    public boolean matches(String path) {
        return patterns.stream()
                .anyMatch(pattern -> Pattern.compile(regex(pattern), Pattern.DOTALL)
                        .matcher(path)
                        .matches());
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher wildcard = WILDCARD.matcher(pattern);
        int end = 0;
        while (wildcard.find()) {
            regex.append(Pattern.quote(pattern.substring(end, wildcard.start())));
            regex.append(
                    switch (wildcard.group()) {
                        case "*" -> "[^/]*";
                        case "**" -> ".*";
                        default -> "(?:.*/)?";
                    });
            end = wildcard.end();
        }
        return regex.append(Pattern.quote(pattern.substring(end))).toString();
    }
}
