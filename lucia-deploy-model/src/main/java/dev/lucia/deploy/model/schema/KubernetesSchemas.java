package dev.lucia.deploy.model.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 2020-12) of Kubernetes' own types, for whoever judges manifests without a cluster.
 *
 * <p>They are derived from the model classes of Kubernetes' Java client and are strict: no property besides those that the
 * type has, every property that it requires, and of a property the type, the words that the API takes and the notation of a
 * quantity. Unlike the API server, which drops it, they refuse {@code null}.
 *
 * <p>Instances are immutable; each is read once, when it is first asked for. What the methods return is the caller's own copy.
 */
public final class KubernetesSchemas {
    private static final String REFERENCE = "#/$defs/";
    // As the keys of a manifest are, which are looked up by these.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .build())
            .build();
    private static final Map<KubernetesVersion, KubernetesSchemas> READ = new ConcurrentHashMap<>();

    private final JsonNode definitions;
    private final SortedMap<KubernetesKind, String> kinds;

    private KubernetesSchemas(JsonNode definitions) {
        this.definitions = definitions;
        this.kinds = new TreeMap<>();
        definitions.forEachEntry((name, definition) -> {
            JsonNode properties = definition.path("properties");
            JsonNode kind = properties.path("kind").path("const");
            if (kind.isString()) {
                String apiVersion = properties.path("apiVersion").path("const").asString();
                kinds.put(new KubernetesKind(apiVersion, kind.asString()), name);
            }
        });
    }

    /** The types of a version. */
    public static KubernetesSchemas of(KubernetesVersion version) {
        return READ.computeIfAbsent(version, v -> new KubernetesSchemas(read(v).path("$defs")));
    }

    private static JsonNode read(KubernetesVersion version) {
        try (InputStream in = KubernetesSchemas.class.getResourceAsStream("kubernetes-" + version + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The schemas of Kubernetes " + version + " are not in the jar.");
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds that are known, sorted; the generic {@code v1 List} is one of them. */
    public List<KubernetesKind> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * The name of the definition that judges objects of a kind, for example {@code V1Deployment}.
     *
     * @return nothing for a kind that is not known, such as a custom resource
     */
    public Optional<String> definition(KubernetesKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /**
     * The whole schema of one kind, with all that it refers to. It requires {@code apiVersion} and {@code kind}.
     *
     * @return nothing for a kind that is not known, such as a custom resource
     */
    public Optional<ObjectNode> schema(KubernetesKind kind) {
        return definition(kind).map(name -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.put("$schema", RecordSchema.DIALECT).put("$ref", REFERENCE + name);
            schema.putArray("required").add("apiVersion").add("kind");
            schema.set("$defs", definitions(List.of(name)));
            return schema;
        });
    }

    /** All definitions by their names, for a schema's {@code $defs}. */
    public ObjectNode definitions() {
        return (ObjectNode) definitions.deepCopy();
    }

    /**
     * Some definitions and all that these refer to, for a schema's {@code $defs}.
     *
     * @param names for example {@code V1Toleration}: the names of the client's classes
     * @throws IllegalArgumentException for a name that is not known
     */
    public ObjectNode definitions(Collection<String> names) {
        SortedMap<String, JsonNode> found = new TreeMap<>();
        names.forEach(name -> collect(name, found));
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        found.forEach((name, definition) -> copy.set(name, definition.deepCopy()));
        return copy;
    }

    private void collect(String name, SortedMap<String, JsonNode> found) {
        JsonNode definition = definitions.path(name);
        if (definition.isMissingNode()) {
            throw new IllegalArgumentException("Kubernetes has no type " + name);
        }
        if (found.put(name, definition) == null) {
            definition
                    .findValuesAsString("$ref")
                    .forEach(reference -> collect(reference.substring(REFERENCE.length()), found));
        }
    }
}
