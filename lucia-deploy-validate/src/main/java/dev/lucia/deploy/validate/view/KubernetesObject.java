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
 * @param type its {@code apiVersion} and {@code kind}; empty where it has none
 * @param name its name; empty where it has none
 * @param namespace the namespace that it names; empty where it names none
 * @param template what each pod is like that it makes; empty where it makes none
 */
public record KubernetesObject(
        YamlValue root, KubernetesKind type, String name, String namespace, Optional<YamlValue> template) {
    private static final Set<String> WITH_TEMPLATE =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    static KubernetesObject of(YamlValue root) {
        YamlValue metadata = root.at("metadata");
        KubernetesKind type = new KubernetesKind(text(root, "apiVersion"), text(root, "kind"));
        return new KubernetesObject(
                root, type, text(metadata, "name"), text(metadata, "namespace"), template(root, type.kind()));
    }

    // Custom resources have templates as well.
    private static Optional<YamlValue> template(YamlValue root, String kind) {
        if (kind.equals("Pod")) {
            return Optional.of(root);
        }
        boolean isCronJob = kind.equals("CronJob");
        YamlValue template =
                isCronJob ? root.at("spec", "jobTemplate", "spec", "template") : root.at("spec", "template");
        boolean isOne = isCronJob
                || WITH_TEMPLATE.contains(kind)
                || template.at("spec", "containers").node().isArray();
        return isOne ? Optional.of(template) : Optional.empty();
    }

    private static String text(YamlValue value, String key) {
        return value.at(key).text().orElse("");
    }

    /** The objects of a file, those of a {@code List} each for itself. */
    static Stream<KubernetesObject> of(YamlSource source) {
        return source.documents().stream()
                .filter(root -> root.node().isObject())
                .flatMap(root -> root.at("kind").is("List") ? root.at("items").items() : Stream.of(root))
                .map(KubernetesObject::of);
    }

    /** Its {@code apiVersion}; empty where it has none. */
    public String apiVersion() {
        return type.apiVersion();
    }

    /** Its {@code kind}; empty where it has none. */
    public String kind() {
        return type.kind();
    }

    /** Whether it is of this kind. */
    public boolean is(String kind) {
        return kind().equals(kind);
    }

    /** What makes pods of it: a pod itself, or whatever has a template of pods. */
    public Optional<Workload> workload() {
        return template.map(pods -> new Workload(this, pods));
    }

    /** {@code kind/name}, as kubectl writes it. */
    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
