package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.render.kubernetes.Cluster.Pod;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The Pod Security Standard "restricted", with all that "baseline" asks for, and no way to the API of the cluster. */
final class RestrictedCheck implements ClusterCheck {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return cluster.pods()
                .flatMap(pod -> Stream.concat(
                                ofPod(pod.spec()), pod.containers().flatMap(c -> ofContainer(pod, c)))
                        .map(problem -> pod.label() + ": " + problem));
    }

    private static Stream<String> ofPod(JsonNode spec) {
        return Stream.of(
                        when(spec.path("hostNetwork").asBoolean(false), "uses the host's network"),
                        when(spec.path("hostPID").asBoolean(false), "sees the host's processes"),
                        when(spec.path("hostIPC").asBoolean(false), "shares the host's IPC"),
                        when(!spec.at("/securityContext/sysctls").isMissingNode(), "sets sysctls"),
                        when(spec.path("automountServiceAccountToken").asBoolean(true), "mounts a token"),
                        when(spec.path("enableServiceLinks").asBoolean(true), "gets variables for every Service"),
                        Cluster.elements(spec.path("volumes"))
                                .filter(v -> v.propertyNames().stream().noneMatch(VOLUMES::contains))
                                .map(v -> "has a volume that is not allowed: " + v))
                .flatMap(problems -> problems);
    }

    private static Stream<String> ofContainer(Pod pod, JsonNode container) {
        JsonNode context = container.path("securityContext");
        JsonNode capabilities = context.path("capabilities");
        return Stream.of(
                        when(context.path("privileged").asBoolean(false), "is privileged"),
                        when(context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges"),
                        when(context.has("procMount"), "mounts /proc otherwise"),
                        when(!context.path("readOnlyRootFilesystem").asBoolean(false), "may write its image"),
                        when(!has(capabilities.path("drop"), "ALL"), "keeps capabilities"),
                        when(!onlyBinds(capabilities.path("add")), "adds capabilities"),
                        when(!either(pod, context, "runAsNonRoot").asBoolean(false), "may be root"),
                        // Where it is missing, the image or the cluster chooses, and runAsNonRoot judges the choice.
                        when(either(pod, context, "runAsUser").asInt(1) == 0, "is root"),
                        when(
                                !Set.of("RuntimeDefault", "Localhost")
                                        .contains(either(pod, context, "seccompProfile")
                                                .path("type")
                                                .asString("")),
                                "has no seccomp profile"),
                        when(
                                Cluster.elements(container.path("ports")).anyMatch(p -> p.has("hostPort")),
                                "takes a port of the host"))
                .flatMap(problems -> problems);
    }

    private static JsonNode either(Pod pod, JsonNode context, String property) {
        return context.has(property)
                ? context.path(property)
                : pod.spec().path("securityContext").path(property);
    }

    private static boolean has(JsonNode array, String text) {
        return Cluster.elements(array).anyMatch(e -> e.asString().equals(text));
    }

    private static boolean onlyBinds(JsonNode added) {
        return Cluster.elements(added).allMatch(e -> e.asString().equals("NET_BIND_SERVICE"));
    }

    private static Stream<String> when(boolean wrong, String problem) {
        return wrong ? Stream.of(problem) : Stream.empty();
    }
}
