package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of Kubernetes as a manifest describes it.
 *
 * @param root the document, or the item of a list of objects
 */
public record KubernetesObject(YamlValue root) {
    private static final Set<String> WITH_TEMPLATE =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    /** The objects of a file, those of a {@code List} each for itself. */
    static Stream<KubernetesObject> of(YamlSource source) {
        return source.documents().stream()
                .filter(root -> root.node().isObject())
                .flatMap(root -> root.at("kind").is("List") ? root.at("items").items() : Stream.of(root))
                .map(KubernetesObject::new);
    }

    /** Its {@code apiVersion}; empty where it has none. */
    public String apiVersion() {
        return root.at("apiVersion").text().orElse("");
    }

    /** Its {@code kind}; empty where it has none. */
    public String kind() {
        return root.at("kind").text().orElse("");
    }

    /** Both. */
    public KubernetesKind type() {
        return new KubernetesKind(apiVersion(), kind());
    }

    /** Its name; empty where it has none. */
    public String name() {
        return root.at("metadata", "name").text().orElse("");
    }

    /** The namespace that it names; empty where it names none. */
    public String namespace() {
        return root.at("metadata", "namespace").text().orElse("");
    }

    /** Whether it is of this kind. */
    public boolean is(String kind) {
        return kind().equals(kind);
    }

    /** What makes pods of it: a pod itself, or whatever has a template of pods, custom resources among them. */
    public Optional<Workload> workload() {
        if (is("Pod")) {
            return Optional.of(new Workload(this, root));
        }
        YamlValue template =
                is("CronJob") ? root.at("spec", "jobTemplate", "spec", "template") : root.at("spec", "template");
        boolean isOne = is("CronJob")
                || WITH_TEMPLATE.contains(kind())
                || template.at("spec", "containers").node().isArray();
        return isOne ? Optional.of(new Workload(this, template)) : Optional.empty();
    }

    /** {@code kind/name}, as kubectl writes it. */
    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
