package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An object that pods are made of.
 *
 * @param object the object
 * @param template what each pod is like: a mapping with {@code metadata} and {@code spec}
 */
public record Workload(KubernetesObject object, YamlValue template) {
    /** What its pods consist of. */
    public YamlValue pod() {
        return template.at("spec");
    }

    /** The labels of its pods. */
    public Map<String, String> labels() {
        return Labels.of(template.at("metadata", "labels"));
    }

    /** All containers of a pod: the ordinary ones, those that run before them, and those for debugging. */
    public Stream<Container> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> pod().at(list).items())
                .filter(container -> container.node().isObject())
                .map(container -> new Container(this, container));
    }

    /** How many pods there are where nothing else decides: one, unless it says otherwise. */
    public int replicas() {
        YamlValue replicas = object.root().at("spec", "replicas");
        return replicas.node().canConvertToInt() ? replicas.node().asInt() : 1;
    }

    /** {@code kind/name}, as kubectl writes it. */
    @Override
    public String toString() {
        return object.toString();
    }
}
