package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.stream.Stream;

/**
 * A description of pods.
 *
 * @param spec the {@code PodSpec}
 */
record PodSpecs(YamlValue spec) {
    /** That of an object, if it makes pods. */
    static Stream<PodSpecs> of(KubernetesObject object) {
        YamlValue spec = object.root().at("spec");
        return Stream.of(spec, spec.at("template", "spec"), spec.at("jobTemplate", "spec", "template", "spec"))
                .filter(candidate -> candidate.at("containers").isPresent())
                .limit(1)
                .map(PodSpecs::new);
    }

    Stream<YamlValue> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> spec.at(list).items());
    }
}
