package dev.lucia.deploy.render.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Objects that are applied together.
 *
 * @param objects the objects as they would be sent to the API
 */
record Cluster(List<JsonNode> objects) {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

    static Cluster of(String manifests) {
        return new Cluster(Yaml.all(manifests));
    }

    Stream<JsonNode> kind(String kind) {
        return objects.stream().filter(o -> o.path("kind").asString().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return kind(kind).filter(o -> name(o).equals(name)).findFirst();
    }

    JsonNode get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    /** The one object of a kind. */
    JsonNode only(String kind) {
        List<JsonNode> found = kind(kind).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects of kind " + kind);
        }
        return found.get(0);
    }

    Stream<JsonNode> workloads() {
        return objects.stream().filter(o -> WORKLOADS.contains(o.path("kind").asString()));
    }

    /** Everything with containers: pods, and the templates of pods as if they were some. */
    Stream<Pod> pods() {
        return Stream.concat(
                workloads().map(w -> new Pod(label(w), w.at("/spec/template/metadata"), w.at("/spec/template/spec"))),
                kind("Pod").map(p -> new Pod(label(p), p.path("metadata"), p.path("spec"))));
    }

    /**
     * A pod.
     *
     * @param label what to call it in messages
     * @param metadata its metadata
     * @param spec its specification
     */
    record Pod(String label, JsonNode metadata, JsonNode spec) {
        Stream<JsonNode> containers() {
            return Stream.concat(elements(spec.path("initContainers")), elements(spec.path("containers")));
        }

        boolean isSelectedBy(JsonNode labels) {
            return !labels.isEmpty()
                    && labels.properties().stream()
                            .allMatch(l -> metadata.path("labels")
                                    .path(l.getKey())
                                    .asString("")
                                    .equals(l.getValue().asString()));
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asString();
    }

    static String label(JsonNode object) {
        return object.path("kind").asString() + "/" + name(object);
    }

    /** The objects by kind and name. */
    Map<String, JsonNode> byLabel() {
        Map<String, JsonNode> byLabel = new TreeMap<>();
        for (JsonNode object : objects) {
            if (byLabel.put(label(object), object) != null) {
                throw new AssertionError(label(object) + " is there twice");
            }
        }
        return byLabel;
    }
}
