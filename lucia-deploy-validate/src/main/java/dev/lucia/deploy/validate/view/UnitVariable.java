package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable that a unit gives its processes by {@code Environment=}, by {@code systemd.exec(5)}.
 *
 * @param name its name
 * @param value its value, without quotes
 * @param place the beginning of the line that it stands in
 */
public record UnitVariable(String name, String value, Place place) {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*+\"?|'[^']*+'?|[^\\s\"']++)++");
    private static final Pattern QUOTES = Pattern.compile("\"([^\"]*+)\"?|'([^']*+)'?");

    /** The variables of a unit, in its order. */
    public static Stream<UnitVariable> of(Unit unit) {
        return unit.files().stream().flatMap(UnitVariable::of);
    }

    /** The variables of a file, in its order. */
    public static Stream<UnitVariable> of(UnitSource file) {
        return file.entries("Service", "Environment")
                .flatMap(entry -> WORD.matcher(entry.value())
                        .results()
                        .map(word -> QUOTES.matcher(word.group()).replaceAll("$1$2"))
                        .flatMap(word -> assignment(word, file.at(entry)).stream()));
    }

    private static Optional<UnitVariable> assignment(String word, Place place) {
        int equals = word.indexOf('=');
        return equals > 0
                ? Optional.of(new UnitVariable(word.substring(0, equals), word.substring(equals + 1), place))
                : Optional.empty();
    }

    /** The name and the place; the value may be a secret and is not shown. */
    @Override
    public String toString() {
        return name + " at " + place;
    }
}
