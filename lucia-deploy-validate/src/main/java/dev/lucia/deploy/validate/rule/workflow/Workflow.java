package dev.lucia.deploy.validate.rule.workflow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A workflow.
 *
 * @param file its file
 * @param root its document
 */
record Workflow(SourceFile file, YamlValue root) {
    static Stream<Workflow> in(SourceTree tree) {
        return tree.yaml(SourceKind.WORKFLOW)
                .flatMap(source -> source.document().stream().map(root -> new Workflow(source.file(), root)));
    }

    /** The jobs, each a mapping under its name. */
    Stream<YamlValue> jobs() {
        return root.at("jobs").values().filter(job -> job.node().isObject());
    }

    static Stream<YamlValue> steps(YamlValue job) {
        return job.at("steps").items().filter(step -> step.node().isObject());
    }

    /** The events that start it. */
    Set<String> events() {
        YamlValue on = root.at("on");
        return Stream.of(on.text().stream(), on.items().flatMap(event -> event.text().stream()), on.keys().stream())
                .flatMap(names -> names)
                .collect(toUnmodifiableSet());
    }

    /** Every text inside a value, itself included. */
    static Stream<YamlValue> texts(YamlValue value) {
        return value.node().isString()
                ? Stream.of(value)
                : Stream.concat(value.values(), value.items()).flatMap(Workflow::texts);
    }
}
