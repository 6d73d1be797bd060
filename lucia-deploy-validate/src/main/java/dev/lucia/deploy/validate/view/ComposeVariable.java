package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable in {@code environment} of a service, written as a mapping or as a list.
 *
 * @param name its name
 * @param text its value as it was written, references and all; empty where it comes from Compose's own environment
 * @param namePlace where the name starts
 * @param valuePlace where the value starts
 */
record ComposeVariable(String name, Optional<String> text, Place namePlace, Place valuePlace) {
    private static final Pattern DEFAULT = Pattern.compile("(?s)\\$\\{\\w+:?-[^}].*");

    static List<ComposeVariable> of(YamlValue service) {
        YamlValue environment = service.at("environment");
        Stream<ComposeVariable> mapping = environment
                .values()
                .map(value -> new ComposeVariable(value.key(), value.scalar(), value.keyPlace(), value.place()));
        Stream<ComposeVariable> list =
                environment.items().flatMap(item -> item.scalar().stream().map(text -> listed(text, item.place())));
        return Stream.concat(mapping, list).toList();
    }

    private static ComposeVariable listed(String text, Place place) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new ComposeVariable(text, Optional.empty(), place, place)
                : new ComposeVariable(text.substring(0, equals), Optional.of(text.substring(equals + 1)), place, place);
    }

    /** The value where no reference stands in it, two dollar signs being one. */
    Optional<String> value() {
        return text.filter(written -> written.replace("$$", "").indexOf('$') < 0)
                .map(written -> written.replace("$$", "$"));
    }

    /** Whether it has a value without one of the same name from outside: its own, a default, or that of another name. */
    boolean hasValueOfItsOwn() {
        return text.filter(written ->
                        !refersToItself(written) || DEFAULT.matcher(written).matches())
                .isPresent();
    }

    private boolean refersToItself(String written) {
        return written.contains("${" + name) || written.contains("$" + name);
    }
}
