package dev.lucia.deploy.render.kubernetes;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What kube-linter's default checks ask for beyond the other checks here: tags, anti-affinity, evictions, ports, variables.
 * It does not stand for kube-linter, which is asked itself where it can be installed.
 */
final class LinterCheck implements ClusterCheck {
    private static final Pattern UNPINNED = Pattern.compile(".*:latest|[^:]*|.*/[^:]+");
    private static final Pattern SECRET = Pattern.compile("(?i).*secret.*");
    private static final String SILENCED = "ignore-check.kube-linter.io/latest-tag";

    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return Stream.of(
                        Stream.concat(cluster.workloads(), cluster.kind("Pod"))
                                .filter(LinterCheck::followsTag)
                                .filter(o -> o.path("metadata")
                                        .path("annotations")
                                        .path(SILENCED)
                                        .asString("")
                                        .isEmpty())
                                .map(o -> Cluster.label(o) + " follows a tag and does not say why"),
                        Stream.concat(cluster.workloads(), cluster.kind("Pod"))
                                .filter(o -> !followsTag(o))
                                .filter(o ->
                                        o.path("metadata").path("annotations").has(SILENCED))
                                .map(o -> Cluster.label(o) + " silences a check without need"),
                        cluster.workloads()
                                .filter(w -> w.at("/spec/replicas").asInt() > 1)
                                .filter(w -> w.at("/spec/template/spec/affinity/podAntiAffinity")
                                        .isMissingNode())
                                .map(w -> Cluster.label(w) + " may put all its pods on one node"),
                        cluster.kind("PodDisruptionBudget")
                                .filter(b ->
                                        b.at("/spec/unhealthyPodEvictionPolicy").isMissingNode()
                                                || b.at("/spec/maxUnavailable")
                                                        .asString()
                                                        .matches("0%?"))
                                .map(b -> Cluster.label(b) + " holds up evictions"),
                        cluster.pods()
                                .flatMap(pod -> pod.containers()
                                        .flatMap(c -> container(c))
                                        .map(pod.label()::concat)))
                .flatMap(problems -> problems);
    }

    private static boolean followsTag(JsonNode object) {
        return new Cluster(java.util.List.of(object))
                .pods()
                .flatMap(Cluster.Pod::containers)
                .anyMatch(c -> UNPINNED.matcher(c.path("image").asString()).matches()
                        && !c.path("image").asString().contains("@sha256:"));
    }

    private static Stream<String> container(JsonNode container) {
        Set<String> names = new HashSet<>();
        return Stream.concat(
                Cluster.elements(container.path("env"))
                        .filter(env -> !names.add(env.path("name").asString())
                                || (SECRET.matcher(env.path("name").asString()).matches() && env.has("value")))
                        .map(env -> " has the variable " + env.path("name").asString() + " twice or a secret in it"),
                Cluster.elements(container.path("ports"))
                        .filter(port -> port.path("containerPort").asInt() == 22)
                        .map(port -> " has the port of SSH"));
    }
}
