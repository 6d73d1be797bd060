package dev.lucia.deploy.render.kubernetes;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON Schemas of Kubernetes' own types, for programs that check manifests without a network: a file a kind, in the
 * layout that kubeconform asks for by {@code DIR/{{.NormalizedKubernetesVersion}}/{{.ResourceKind}}{{.KindSuffix}}.json}.
 */
public final class KubernetesSchemas {
    private KubernetesSchemas() {}

    /** What {@code .ci/kubernetes-schemas} calls: writes the schemas into the directory that is named. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    /** Writes the schemas of both versions. */
    static void write(Path directory) throws IOException {
        for (String version : new String[] {KubernetesTypes.OLDEST, KubernetesTypes.NEWEST}) {
            Path folder = Files.createDirectories(directory.resolve("v" + version + ".0"));
            for (var group : KubernetesTypes.KINDS.entrySet()) {
                for (String kind : group.getValue()) {
                    Files.writeString(
                            folder.resolve(fileName(group.getKey(), kind)),
                            schema(KubernetesTypes.of(version), kind).toPrettyString() + "\n");
                }
            }
            Files.writeString(
                    folder.resolve(fileName("gateway.networking.k8s.io/v1", "HTTPRoute")),
                    Resources.text("kubernetes/httproute.schema.json"));
        }
    }

    private static String fileName(String apiVersion, String kind) {
        String group = apiVersion.replaceFirst("\\..*(?=/)", "").replace('/', '-');
        return kind.toLowerCase(Locale.ROOT) + "-" + group + ".json";
    }

    static ObjectNode schema(KubernetesTypes types, String kind) {
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        Set<Class<?>> done = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        Class<?> type = types.kind(kind);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$ref", define(type, definitions, done));
        schema.set("definitions", definitions);
        return schema;
    }

    private static String define(Class<?> type, ObjectNode definitions, Set<Class<?>> done) {
        if (done.add(type)) {
            ObjectNode schema = definitions.putObject(type.getSimpleName()).put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            KubernetesTypes.fields(type)
                    .forEach((name, field) -> properties.set(name, value(field.getGenericType(), definitions, done)));
            var required = KubernetesTypes.required(type);
            if (!required.isEmpty()) {
                required.forEach(schema.putArray("required")::add);
            }
            schema.put("additionalProperties", false);
        }
        return "#/definitions/" + type.getSimpleName();
    }

    private static ObjectNode value(Type type, ObjectNode definitions, Set<Class<?>> done) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (KubernetesTypes.Shape.of(type)) {
            case TEXT -> schema.put("type", "string");
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case SWITCH -> schema.put("type", "boolean");
            case QUANTITY -> schema.putArray("type").add("string").add("number");
            case INT_OR_TEXT -> schema.putArray("type").add("string").add("integer");
            case ANY -> {}
            case LIST ->
                schema.put("type", "array").set("items", value(KubernetesTypes.argument(type, 0), definitions, done));
            case MAP ->
                schema.put("type", "object")
                        .set("additionalProperties", value(KubernetesTypes.argument(type, 1), definitions, done));
            case MODEL -> schema.put("$ref", define((Class<?>) type, definitions, done));
        }
        return schema;
    }
}
