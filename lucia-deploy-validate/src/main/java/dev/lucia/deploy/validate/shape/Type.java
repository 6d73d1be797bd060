package dev.lucia.deploy.validate.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What may stand somewhere: scalars of some kinds, and at most one kind of list and of mapping.
 *
 * @param any whether anything may
 * @param scalars the kinds of scalars
 * @param items the type of a list's elements, where a list may stand there
 * @param mapping what a mapping holds, where one may stand there
 */
record Type(boolean any, List<Scalar> scalars, Optional<Type> items, Optional<Entries> mapping) {
    static final Type ANY = new Type(true, List.of(), Optional.empty(), Optional.empty());

    Type {
        scalars = List.copyOf(scalars);
    }

    static Type of(Scalar scalar) {
        return new Type(false, List.of(scalar), Optional.empty(), Optional.empty());
    }

    static Type listOf(Type items) {
        return new Type(false, List.of(), Optional.of(items), Optional.empty());
    }

    static Type of(Entries mapping) {
        return new Type(false, List.of(), Optional.empty(), Optional.of(mapping));
    }

    Type or(Type other) {
        List<Scalar> both = new ArrayList<>(scalars);
        both.addAll(other.scalars);
        return new Type(any || other.any, both, items.or(other::items), mapping.or(other::mapping));
    }

    boolean accepts(JsonNode scalar) {
        return scalars.stream().anyMatch(kind -> kind.accepts().test(scalar));
    }

    /** What may stand there, for a message: {@code text, a list or a mapping}. */
    String what() {
        List<String> names = new ArrayList<>();
        scalars.stream()
                .filter(kind -> !kind.equals(Scalar.NULL))
                .map(Scalar::what)
                .forEach(names::add);
        items.ifPresent(type -> names.add("a list"));
        mapping.ifPresent(type -> names.add("a mapping"));
        List<String> distinct = names.stream().distinct().toList();
        int last = distinct.size() - 1;
        return last < 1
                ? String.join("", distinct)
                : String.join(", ", distinct.subList(0, last)) + " or " + distinct.get(last);
    }
}
