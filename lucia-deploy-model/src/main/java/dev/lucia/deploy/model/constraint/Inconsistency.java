package dev.lucia.deploy.model.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Properties of one value that do not agree.
 *
 * @param path where to look, as JSON Pointer segments below the value, without a leading {@code /}: {@code tls/0/hosts/1}
 * @param fact what is wrong, a clause without a full stop
 * @param remedy what to do, in whole sentences
 */
public record Inconsistency(String path, String fact, String remedy) {
    /** The inconsistency, if the condition holds. */
    public static Optional<Inconsistency> when(boolean wrong, String path, String fact, String remedy) {
        return wrong ? Optional.of(new Inconsistency(path, fact, remedy)) : Optional.empty();
    }

    /** The first element of a list that an earlier one equals, if there is one. */
    public static Optional<Inconsistency> duplicate(String path, List<?> elements) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(elements.get(i))) {
                int first = elements.indexOf(elements.get(i));
                return Optional.of(new Inconsistency(
                        path + "/" + i,
                        "'" + elements.get(i) + "' is there twice, first as entry " + (first + 1),
                        "Take one of them out."));
            }
        }
        return Optional.empty();
    }

    /** A property's name as one segment of a JSON Pointer, by RFC 6901. */
    public static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
