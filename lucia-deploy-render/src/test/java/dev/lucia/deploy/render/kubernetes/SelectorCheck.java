package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.render.kubernetes.Cluster.Pod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything selects the pods that it is for, and no others. */
final class SelectorCheck implements ClusterCheck {
    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return Stream.of(
                        cluster.workloads().flatMap(w -> selects(cluster, w, "/spec/selector/matchLabels")),
                        cluster.kind("Service").flatMap(s -> selects(cluster, s, "/spec/selector")),
                        cluster.kind("NetworkPolicy")
                                .flatMap(p -> selects(cluster, p, "/spec/podSelector/matchLabels")),
                        cluster.kind("PodDisruptionBudget")
                                .flatMap(b -> selects(cluster, b, "/spec/selector/matchLabels")),
                        cluster.kind("NetworkPolicy").flatMap(p -> peers(cluster, p)))
                .flatMap(problems -> problems);
    }

    // Whatever selects pods has the name of the workload that they belong to.
    private static Stream<String> selects(Cluster cluster, JsonNode object, String path) {
        List<String> selected = cluster.pods()
                .filter(pod -> pod.isSelectedBy(object.at(path)))
                .map(Pod::label)
                .toList();
        boolean right = selected.size() == 1 && selected.get(0).endsWith("/" + Cluster.name(object));
        return right ? Stream.empty() : Stream.of(Cluster.label(object) + " selects " + selected);
    }

    private static Stream<String> peers(Cluster cluster, JsonNode policy) {
        return Cluster.elements(policy.at("/spec/ingress"))
                .flatMap(rule -> Cluster.elements(rule.path("from")))
                .map(peer -> peer.at("/podSelector/matchLabels"))
                .filter(labels -> labels.has("app.kubernetes.io/component"))
                .filter(labels ->
                        cluster.pods().filter(p -> p.isSelectedBy(labels)).count() != 1)
                .filter(labels ->
                        !labels.path("app.kubernetes.io/component").asString().equals("test"))
                .map(labels -> Cluster.label(policy) + " lets in nobody by " + labels);
    }
}
