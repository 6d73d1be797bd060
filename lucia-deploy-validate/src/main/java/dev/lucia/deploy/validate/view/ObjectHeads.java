package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.stream.Stream;

/** What every object begins with: without its {@code apiVersion} and {@code kind} nobody knows what it is. */
final class ObjectHeads {
    private ObjectHeads() {}

    static List<SchemaProblem> problems(YamlValue root) {
        if (!root.node().isObject()) {
            return List.of(new SchemaProblem(
                    Kind.TYPE,
                    root.place(),
                    "An object of Kubernetes is a mapping, and here is " + Shape.nameOf(root.node(), "") + ".",
                    "Begin it with 'apiVersion:' and 'kind:'."));
        }
        return Stream.of("apiVersion", "kind")
                .flatMap(key -> problem(root, root.at(key), key))
                .toList();
    }

    private static Stream<SchemaProblem> problem(YamlValue root, YamlValue value, String key) {
        String example =
                key.equals("kind") ? "Add it, for example 'kind: ConfigMap'." : "Add it, for example 'apiVersion: v1'.";
        if (!value.isPresent()) {
            return Stream.of(new SchemaProblem(
                    Kind.REQUIRED, root.startPlace(), "'" + key + "' is missing in this object.", example));
        } else if (value.node().isNull() || value.is("")) {
            return Stream.of(new SchemaProblem(
                    Kind.REQUIRED, value.keyPlace(), "'" + key + "' is empty, and must be set.", example));
        } else if (value.text().isEmpty()) {
            return Stream.of(new SchemaProblem(
                    Kind.TYPE,
                    value.place(),
                    "'" + key + "' is a text, and here is "
                            + Shape.nameOf(value.node(), value.scalar().orElse("")) + ".",
                    "Name what it is, for example '" + key + ": " + (key.equals("kind") ? "ConfigMap" : "apps/v1")
                            + "'."));
        }
        return Stream.empty();
    }
}
