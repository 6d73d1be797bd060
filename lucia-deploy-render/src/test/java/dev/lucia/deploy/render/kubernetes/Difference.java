package dev.lucia.deploy.render.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two trees differ first, in the order of their names. */
final class Difference {
    private Difference() {}

    static Optional<String> first(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .flatMap(name -> {
                    JsonNode left = one.get(name);
                    JsonNode right = other.get(name);
                    if (left == null || right == null) {
                        return Optional.of(name + " is only in the " + (left == null ? "second" : "first")).stream();
                    }
                    return at(name, left, right).stream();
                })
                .findFirst();
    }

    private static Optional<String> at(String path, JsonNode left, JsonNode right) {
        if (left.equals(right)) {
            return Optional.empty();
        }
        if (left.isObject() && right.isObject()) {
            TreeSet<String> names = new TreeSet<>(left.propertyNames());
            names.addAll(right.propertyNames());
            return names.stream()
                    .flatMap(name -> at(path + "/" + name, left.path(name), right.path(name)).stream())
                    .findFirst();
        }
        if (left.isArray() && right.isArray() && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                Optional<String> found = at(path + "/" + i, left.get(i), right.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(path + " is " + shown(left) + " in the first and " + shown(right) + " in the second");
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "not there" : value.toString();
    }
}
