package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;

/**
 * An object of Kubernetes as a manifest describes it.
 *
 * @param root the document
 */
public record KubernetesObject(YamlValue root) {
    /** Its {@code apiVersion}; empty where it has none. */
    public String apiVersion() {
        return root.at("apiVersion").text().orElse("");
    }

    /** Its {@code kind}; empty where it has none. */
    public String kind() {
        return root.at("kind").text().orElse("");
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

    /** {@code kind/name}, as kubectl writes it. */
    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
