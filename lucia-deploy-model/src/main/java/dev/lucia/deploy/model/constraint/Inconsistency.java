package dev.lucia.deploy.model.constraint;

import dev.lucia.deploy.model.value.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Properties of one value that do not agree.
 *
 * @param path where to look, as JSON Pointer segments below the value, without a leading {@code /}: {@code tls/0/hosts/1}
 * @param fact what is wrong, a clause without a full stop
 * @param remedy what to do, in whole sentences
 * @param others the paths of the further properties that the rule compares with; where one of them is itself refused,
 *     nothing can be said
 */
public record Inconsistency(String path, String fact, String remedy, List<String> others) {
    public Inconsistency {
        others = List.copyOf(others);
    }

    /** The inconsistency of these components, if the condition holds. */
    public static Optional<Inconsistency> when(
            boolean wrong, String path, String fact, String remedy, String... others) {
        return wrong ? Optional.of(new Inconsistency(path, fact, remedy, List.of(others))) : Optional.empty();
    }

    /** The elements of a list that an earlier one equals. */
    public static Stream<Inconsistency> duplicates(String path, List<?> elements) {
        Map<Object, Integer> first = new HashMap<>();
        IntStream.range(0, elements.size()).forEach(i -> first.putIfAbsent(elements.get(i), i));
        return IntStream.range(0, elements.size())
                .filter(i -> first.getOrDefault(elements.get(i), i) < i)
                .mapToObj(i -> new Inconsistency(
                        path + "/" + i,
                        Quoted.of(elements.get(i).toString()) + " stands twice in '" + path + "'",
                        "Take one of them out.",
                        List.of()));
    }
}
