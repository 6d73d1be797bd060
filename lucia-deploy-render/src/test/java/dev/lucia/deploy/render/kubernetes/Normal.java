package dev.lucia.deploy.render.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects without what Helm or Kustomize adds to say who made them. */
final class Normal {
    private static final Set<String> LABELS = Set.of("helm.sh/chart", "app.kubernetes.io/managed-by");
    private static final Set<String> ANNOTATIONS = Set.of("checksum/config", "checksum/secret");
    // Helm makes namespaces by --create-namespace, and runs tests by a hook; Kustomize knows neither.
    private static final Set<String> OF_ONE_SIDE = Set.of("Namespace", "Pod");

    private Normal() {}

    static Map<String, JsonNode> of(Cluster cluster) {
        TreeMap<String, JsonNode> normal = new TreeMap<>();
        cluster.byLabel().forEach((label, object) -> {
            if (!OF_ONE_SIDE.contains(object.path("kind").asString())) {
                normal.put(label, object((ObjectNode) object.deepCopy()));
            }
        });
        return normal;
    }

    private static ObjectNode object(ObjectNode object) {
        metadata(object.path("metadata"));
        ((ObjectNode) object.path("metadata")).remove("namespace");
        metadata(object.at("/spec/template/metadata"));
        sortVolumes(object.at("/spec/template/spec"));
        if (object.path("data").isObject() && object.path("kind").asString().equals("Secret")) {
            ObjectNode text = object.putObject("stringData");
            object.path("data").properties().forEach(e -> text.put(e.getKey(), decoded(e.getValue())));
            object.remove("data");
        }
        return object;
    }

    // A volume is found by its name; patches put theirs in front.
    private static void sortVolumes(JsonNode pod) {
        if (pod.path("volumes").isArray()) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            Cluster.elements(pod.path("volumes"))
                    .sorted(Comparator.comparing(v -> v.path("name").asString()))
                    .forEach(sorted::add);
            ((ObjectNode) pod).set("volumes", sorted);
        }
    }

    private static void metadata(JsonNode metadata) {
        if (metadata instanceof ObjectNode object) {
            for (var part : List.of("labels", "annotations")) {
                if (object.path(part) instanceof ObjectNode texts) {
                    texts.remove(LABELS);
                    texts.remove(ANNOTATIONS);
                    if (texts.isEmpty()) {
                        object.remove(part);
                    }
                }
            }
        }
    }

    static String decoded(JsonNode value) {
        return new String(Base64.getDecoder().decode(value.asString()), UTF_8);
    }
}
