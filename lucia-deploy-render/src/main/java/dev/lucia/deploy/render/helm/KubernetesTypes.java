package dev.lucia.deploy.render.helm;

import static java.util.stream.Collectors.joining;

import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.util.List;

/**
 * The definitions of Kubernetes' own types in {@code values.schema.json}: what people write there in Kubernetes' notation fails
 * with its path, too.
 */
final class KubernetesTypes {
    /** What the schema refers to by name; what these refer to comes along. */
    private static final List<String> NAMES = List.of(
            "V1Affinity",
            "V1EnvFromSource",
            "V1EnvVarSource",
            "V1LocalObjectReference",
            "V1NetworkPolicyPeer",
            "V1PodSecurityContext",
            "V1SecurityContext",
            "V1Toleration",
            "V1TopologySpreadConstraint");

    // Of the newest version, which knows the fields of the older ones; what an older cluster lacks, it says itself.
    private static final KubernetesVersion VERSION = KubernetesVersion.V1_36;

    private static final String DEFINITIONS = read();

    private KubernetesTypes() {}

    /** The members of the schema's {@code $defs}, a line each. */
    static String definitions() {
        return DEFINITIONS;
    }

    private static String read() {
        return KubernetesSchemas.of(VERSION).definitions(NAMES).properties().stream()
                .map(entry -> "    \"" + entry.getKey() + "\": " + entry.getValue())
                .collect(joining(",\n"));
    }
}
