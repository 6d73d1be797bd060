package dev.lucia.deploy.model.schema;

import java.util.Comparator;

/**
 * What an object of Kubernetes says that it is.
 *
 * @param apiVersion group and version, for example {@code apps/v1}; of the core group the version alone
 * @param kind for example {@code Deployment}
 */
public record KubernetesKind(String apiVersion, String kind) implements Comparable<KubernetesKind> {
    private static final Comparator<KubernetesKind> ORDER =
            Comparator.comparing(KubernetesKind::apiVersion).thenComparing(KubernetesKind::kind);

    @Override
    public int compareTo(KubernetesKind other) {
        return ORDER.compare(this, other);
    }

    /** Both, for example {@code apps/v1 Deployment}. */
    @Override
    public String toString() {
        return apiVersion + " " + kind;
    }
}
