package dev.lucia.deploy.render.kubernetes;

import static java.util.stream.Stream.concat;

import dev.lucia.deploy.render.kubernetes.Cluster.Pod;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an object names is there: among the objects, or outside where a person said so. */
final class ReferenceCheck implements ClusterCheck {
    @Override
    public Stream<String> problems(Cluster cluster, Set<String> outside) {
        Stream<String> references = concat(
                cluster.pods().flatMap(ReferenceCheck::references),
                cluster.kind("Ingress")
                        .flatMap(i -> Cluster.elements(i.at("/spec/tls")))
                        .map(tls -> "Secret/" + tls.path("secretName").asString()));
        Stream<String> missing = references
                .filter(label -> !outside.contains(label))
                .filter(label -> cluster.objects().stream()
                        .noneMatch(o -> Cluster.label(o).equals(label)))
                .map(label -> label + " is named and is not there");
        return Stream.of(missing, cluster.pods().flatMap(p -> keys(cluster, p)), mounts(cluster))
                .flatMap(problems -> problems);
    }

    private static Stream<String> references(Pod pod) {
        Stream<String> variables = pod.containers()
                .flatMap(container -> concat(
                        Cluster.elements(container.path("envFrom"))
                                .flatMap(from -> concat(
                                        name("ConfigMap", from.at("/configMapRef")),
                                        name("Secret", from.at("/secretRef")))),
                        Cluster.elements(container.path("env"))
                                .flatMap(env -> concat(
                                        name("ConfigMap", env.at("/valueFrom/configMapKeyRef")),
                                        name("Secret", env.at("/valueFrom/secretKeyRef"))))));
        Stream<String> secrets =
                Cluster.elements(pod.spec().path("imagePullSecrets")).flatMap(s -> name("Secret", s));
        Stream<String> account = pod.spec().has("serviceAccountName")
                ? Stream.of("ServiceAccount/"
                        + pod.spec().path("serviceAccountName").asString())
                : Stream.empty();
        return Stream.of(variables, secrets, account).flatMap(r -> r);
    }

    private static Stream<String> name(String kind, JsonNode reference) {
        return reference.has("name")
                ? Stream.of(kind + "/" + reference.path("name").asString())
                : Stream.empty();
    }

    private static Stream<String> keys(Cluster cluster, Pod pod) {
        return pod.containers()
                .flatMap(container -> Cluster.elements(container.path("env")))
                .map(env -> env.at("/valueFrom/secretKeyRef"))
                .filter(reference -> cluster.find(
                                "Secret", reference.path("name").asString())
                        .filter(secret -> !secret.path("data").has(key(reference))
                                && !secret.path("stringData").has(key(reference)))
                        .isPresent())
                .map(reference -> pod.label() + " reads a key that is not there: " + reference);
    }

    private static String key(JsonNode reference) {
        return reference.path("key").asString();
    }

    private static Stream<String> mounts(Cluster cluster) {
        return concat(cluster.workloads().map(w -> w), cluster.kind("Pod")).flatMap(object -> {
            JsonNode pod = object.path("kind").asString().equals("Pod")
                    ? object.path("spec")
                    : object.at("/spec/template/spec");
            Set<String> volumes = concat(
                            Cluster.elements(pod.path("volumes"))
                                    .map(v -> v.path("name").asString()),
                            Cluster.elements(object.at("/spec/volumeClaimTemplates"))
                                    .map(Cluster::name))
                    .collect(java.util.stream.Collectors.toSet());
            return Cluster.elements(pod.path("containers"))
                    .flatMap(container -> Cluster.elements(container.path("volumeMounts")))
                    .filter(mount -> !volumes.contains(mount.path("name").asString()))
                    .map(mount -> Cluster.label(object) + " mounts a volume that is not there: " + mount);
        });
    }
}
