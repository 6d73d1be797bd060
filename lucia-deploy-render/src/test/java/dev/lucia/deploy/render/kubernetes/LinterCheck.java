package dev.lucia.deploy.render.kubernetes;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What kube-linter's default checks, https://docs.kubelinter.io/#/generated/checks, ask for beyond the other checks here: {@code
 * latest-tag}, {@code no-anti-affinity}, {@code pdb-max-unavailable}, {@code pdb-min-available}, {@code
 * pdb-unhealthy-pod-eviction-policy}, {@code deprecated-service-account-field}, {@code duplicate-env-var}, {@code env-var-secret},
 * {@code invalid-target-ports} and {@code ssh-port}. It does not stand for kube-linter, which is asked itself where it is installed.
 */
final class LinterCheck implements ClusterCheck {
    private static final Pattern UNPINNED = Pattern.compile(".*:latest|[^:]*|.*/[^:]+");
    private static final Pattern SECRET = Pattern.compile("(?i).*secret.*");
    // RFC 6335, section 5.1: what the names of ports are.
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?");
    private static final String SILENCED = "ignore-check.kube-linter.io/latest-tag";

    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return Stream.of(
                        tags(cluster),
                        availability(cluster),
                        pods(cluster),
                        cluster.kind("Service").flatMap(LinterCheck::portNames))
                .flatMap(problems -> problems);
    }

    private static Stream<String> tags(Cluster cluster) {
        return Stream.concat(
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
                        .filter(o -> o.path("metadata").path("annotations").has(SILENCED))
                        .map(o -> Cluster.label(o) + " silences a check without need"));
    }

    private static Stream<String> availability(Cluster cluster) {
        return Stream.concat(
                cluster.workloads()
                        .filter(w -> w.at("/spec/replicas").asInt() > 1)
                        .filter(w -> !shunsItsOwnNodes(w))
                        .map(w -> Cluster.label(w) + " may put all its pods on one node"),
                cluster.kind("PodDisruptionBudget")
                        .filter(b -> b.at("/spec/unhealthyPodEvictionPolicy").isMissingNode()
                                || b.path("spec").has("minAvailable")
                                || b.at("/spec/maxUnavailable").asString().matches("0%?"))
                        .map(b -> Cluster.label(b) + " holds up evictions"));
    }

    private static Stream<String> pods(Cluster cluster) {
        return Stream.concat(
                cluster.pods()
                        .filter(pod -> pod.spec().has("serviceAccount"))
                        .map(pod -> pod.label() + " names its account by a field that is deprecated"),
                cluster.pods()
                        .flatMap(pod ->
                                pod.containers().flatMap(c -> container(c)).map(pod.label()::concat)));
    }

    private static boolean followsTag(JsonNode object) {
        return new Cluster(java.util.List.of(object))
                .pods()
                .flatMap(Cluster.Pod::containers)
                .anyMatch(c -> UNPINNED.matcher(c.path("image").asString()).matches()
                        && !c.path("image").asString().contains("@sha256:"));
    }

    private static boolean shunsItsOwnNodes(JsonNode workload) {
        JsonNode shunned = workload.at("/spec/template/spec/affinity/podAntiAffinity");
        return Stream.concat(
                        Cluster.elements(shunned.path("requiredDuringSchedulingIgnoredDuringExecution")),
                        Cluster.elements(shunned.path("preferredDuringSchedulingIgnoredDuringExecution"))
                                .map(preference -> preference.path("podAffinityTerm")))
                .filter(term -> term.path("topologyKey").asString("").equals("kubernetes.io/hostname"))
                .map(term -> term.at("/labelSelector/matchLabels"))
                .anyMatch(labels -> labels.properties().stream()
                        .allMatch(label -> label.getValue()
                                .equals(workload.at("/spec/template/metadata/labels")
                                        .path(label.getKey()))));
    }

    private static Stream<String> portNames(JsonNode service) {
        return Cluster.elements(service.at("/spec/ports"))
                .flatMap(port -> Stream.of(port.path("name"), port.path("targetPort")))
                .filter(name ->
                        name.isString() && !PORT_NAME.matcher(name.asString()).matches())
                .map(name -> Cluster.label(service) + " has a port whose name is none: " + name);
    }

    private static Stream<String> container(JsonNode container) {
        Set<String> names = new HashSet<>();
        return Stream.concat(
                Cluster.elements(container.path("env"))
                        .filter(env -> !names.add(env.path("name").asString())
                                || (SECRET.matcher(env.path("name").asString()).matches() && env.has("value")))
                        .map(env -> " has the variable " + env.path("name").asString() + " twice or a secret in it"),
                Cluster.elements(container.path("ports"))
                        .filter(port -> port.path("containerPort").asInt() == 22
                                || !PORT_NAME
                                        .matcher(port.path("name").asString(""))
                                        .matches())
                        .map(port -> " has the port of SSH or one without a right name"));
    }
}
