package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Objects of which only the names are known: what kustomizations generate, what custom resources make, and what lies in the
 * manifests of other directories.
 *
 * @param labels {@code kind/name}
 * @param anyKind names of which the kind is not known
 * @param elsewhere tells of {@code kind/name} whether it lies in another directory
 */
record KnownNames(Set<String> labels, Set<String> anyKind, Predicate<String> elsewhere) {
    public KnownNames {
        labels = Set.copyOf(labels);
        anyKind = Set.copyOf(anyKind);
    }

    /** Objects that are generated. */
    static KnownNames generated(Set<String> labels) {
        return new KnownNames(labels, Set.of(), label -> false);
    }

    /** Objects that may lie in other directories. */
    static KnownNames elsewhere(Predicate<String> elsewhere) {
        return new KnownNames(Set.of(), Set.of(), elsewhere);
    }

    /** Whether there may be an object of this kind and name. */
    boolean has(String kind, String name) {
        String label = kind + "/" + name;
        return labels.contains(label) || anyKind.contains(name) || elsewhere.test(label);
    }

    /** What custom resources, such as sealed or external secrets, may make. */
    static KnownNames madeBy(Stream<KubernetesObject> objects) {
        Set<String> names = new HashSet<>();
        objects.filter(object -> object.apiVersion().contains(".")
                        && !object.apiVersion().contains(".k8s.io/"))
                .forEach(object -> {
                    names.add(object.name());
                    YamlValue spec = object.root().at("spec");
                    Stream.of(spec.at("secretName"), spec.at("target", "name"), spec.at("destination", "name"))
                            .flatMap(name -> name.text().stream())
                            .forEach(names::add);
                });
        return new KnownNames(Set.of(), names, label -> false);
    }

    /** These and others. */
    KnownNames plus(KnownNames others) {
        return new KnownNames(
                joined(labels, others.labels), joined(anyKind, others.anyKind), elsewhere.or(others.elsewhere));
    }

    private static Set<String> joined(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
