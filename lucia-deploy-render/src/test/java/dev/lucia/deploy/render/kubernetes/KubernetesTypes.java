package dev.lucia.deploy.render.kubernetes;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Kubernetes' own types, of one version: strict about what they do not know. */
final class KubernetesTypes {
    private static final Map<KubernetesVersion, KubernetesTypes> ALL = all();

    private final Map<KubernetesKind, Schema> kinds;

    private KubernetesTypes(KubernetesSchemas schemas) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        kinds = schemas.kinds().stream()
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> registry.getSchema(schemas.schema(kind).orElseThrow())));
    }

    private static Map<KubernetesVersion, KubernetesTypes> all() {
        Map<KubernetesVersion, KubernetesTypes> all = new EnumMap<>(KubernetesVersion.class);
        for (KubernetesVersion version : KubernetesVersion.values()) {
            all.put(version, new KubernetesTypes(KubernetesSchemas.of(version)));
        }
        return all;
    }

    /** What is wrong with an object by any version, each with its version and path. */
    static List<String> problems(JsonNode object) {
        if (object.path("kind").asString().equals("HTTPRoute")) {
            return GatewayTypes.problems(object);
        }
        return ALL.entrySet().stream()
                .flatMap(types -> types.getValue().judge(object).stream()
                        .map(problem -> types.getKey() + ": " + Cluster.label(object) + " " + problem))
                .toList();
    }

    private List<String> judge(JsonNode object) {
        KubernetesKind kind = new KubernetesKind(
                object.path("apiVersion").asString(), object.path("kind").asString());
        Schema schema = kinds.get(kind);
        return schema == null
                ? List.of("unknown kind " + kind)
                : schema.validate(object).stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                        .toList();
    }
}
