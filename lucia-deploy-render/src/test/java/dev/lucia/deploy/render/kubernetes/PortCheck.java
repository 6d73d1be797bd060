package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.render.kubernetes.Cluster.Pod;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** From outside to the program, each port leads to the next. */
final class PortCheck implements ClusterCheck {
    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        return Stream.of(
                        cluster.kind("Service").flatMap(s -> service(cluster, s)),
                        cluster.kind("Ingress").flatMap(i -> ingress(cluster, i)),
                        cluster.kind("HTTPRoute").flatMap(r -> route(cluster, r)),
                        cluster.kind("NetworkPolicy").flatMap(p -> policy(cluster, p)),
                        cluster.pods().flatMap(PortCheck::probes),
                        cluster.kind("StatefulSet").flatMap(s -> headless(cluster, s)),
                        cluster.kind("ConfigMap").flatMap(c -> settings(cluster, c)))
                .flatMap(problems -> problems);
    }

    private static Stream<String> service(Cluster cluster, JsonNode service) {
        return Cluster.elements(service.at("/spec/ports"))
                .filter(port -> cluster.pods()
                        .filter(pod -> pod.isSelectedBy(service.at("/spec/selector")))
                        .noneMatch(pod -> hasPort(pod, port.path("targetPort").asString())))
                .map(port -> Cluster.label(service) + " leads to a port that no pod has: " + port);
    }

    private static Stream<String> ingress(Cluster cluster, JsonNode ingress) {
        return Cluster.elements(ingress.at("/spec/rules"))
                .flatMap(rule -> Cluster.elements(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> !serves(cluster, backend, "name", backend.at("/port/name")))
                .map(backend -> Cluster.label(ingress) + " leads nowhere: " + backend);
    }

    private static Stream<String> route(Cluster cluster, JsonNode route) {
        return Cluster.elements(route.at("/spec/rules"))
                .flatMap(rule -> Cluster.elements(rule.path("backendRefs")))
                .filter(backend -> !serves(cluster, backend, "port", backend.path("port")))
                .map(backend -> Cluster.label(route) + " leads nowhere: " + backend);
    }

    private static boolean serves(Cluster cluster, JsonNode backend, String property, JsonNode wanted) {
        Optional<JsonNode> service =
                cluster.find("Service", backend.path("name").asString());
        return service.stream()
                .flatMap(s -> Cluster.elements(s.at("/spec/ports")))
                .anyMatch(port -> port.path(property).equals(wanted));
    }

    private static Stream<String> policy(Cluster cluster, JsonNode policy) {
        return Cluster.elements(policy.at("/spec/ingress"))
                .flatMap(rule -> Cluster.elements(rule.path("ports")))
                .filter(port -> cluster.pods()
                        .filter(pod -> pod.isSelectedBy(policy.at("/spec/podSelector/matchLabels")))
                        .noneMatch(pod -> hasPort(pod, port.path("port").asString())))
                .map(port -> Cluster.label(policy) + " opens a port that no pod has: " + port);
    }

    private static Stream<String> probes(Pod pod) {
        return pod.containers()
                .flatMap(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                        .map(container::path)
                        .filter(probe -> probe.has("httpGet"))
                        .filter(probe -> !hasPort(pod, probe.at("/httpGet/port").asString())))
                .map(probe -> pod.label() + " is asked on a port that it has not: " + probe);
    }

    private static Stream<String> headless(Cluster cluster, JsonNode set) {
        String name = set.at("/spec/serviceName").asString();
        boolean right = cluster.find("Service", name)
                .filter(s -> s.at("/spec/clusterIP").asString("").equals("None"))
                .isPresent();
        return right ? Stream.empty() : Stream.of(Cluster.label(set) + " has no headless Service " + name);
    }

    private static Stream<String> settings(Cluster cluster, JsonNode config) {
        Stream<String> listening = cluster.kind("Deployment")
                .map(deployment -> deployment.at("/spec/template/spec/containers/0"))
                .flatMap(container -> {
                    String urls = urls(container, config);
                    return Cluster.elements(container.path("ports"))
                            .map(port -> port.path("containerPort").asInt())
                            .filter(port ->
                                    ListenUrls.parse(urls).ports().stream().noneMatch(p -> p.number() == port))
                            .map(port -> "Lucia listens on " + urls + ", not on its container's port " + port);
                });
        return Stream.concat(listening, redis(cluster, config));
    }

    // A variable of the container's own wins over the ConfigMap.
    private static String urls(JsonNode container, JsonNode config) {
        return Cluster.elements(container.path("env"))
                .filter(variable -> variable.path("name").asString().equals("ASPNETCORE_URLS"))
                .map(variable -> variable.path("value").asString())
                .reduce(config.at("/data/ASPNETCORE_URLS").asString(), (before, own) -> own);
    }

    // A Redis that is deployed too is the one that Lucia is told of.
    private static Stream<String> redis(Cluster cluster, JsonNode config) {
        var endpoint = RedisConnectionString.parse(
                        config.at("/data/Redis__ConnectionString").asString())
                .endpoints()
                .get(0);
        return cluster.kind("StatefulSet")
                .filter(set -> !Cluster.name(set).equals(endpoint.host())
                        || !set.at("/spec/template/spec/containers/0/ports/0/containerPort")
                                .asString()
                                .equals(endpoint.port().toString())
                        || !set.at("/spec/template/spec/containers/0/args/1")
                                .asString()
                                .equals(endpoint.port().toString()))
                .map(set -> "Lucia looks for Redis at " + endpoint + ", not at " + Cluster.name(set));
    }

    private static boolean hasPort(Pod pod, String nameOrNumber) {
        return pod.containers()
                .flatMap(container -> Cluster.elements(container.path("ports")))
                .anyMatch(port -> port.path("name").asString().equals(nameOrNumber)
                        || port.path("containerPort").asString().equals(nameOrNumber));
    }
}
