package dev.lucia.deploy.model.schema;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the resources of {@link KubernetesSchemas} from the classes of Kubernetes' Java client: a JSON file a version, with a line
 * for each type.
 */
public final class KubernetesDefinitions {
    /** What Lucia is deployed with, and what people put beside it. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "v1",
            List.of(
                    "ConfigMap",
                    "LimitRange",
                    "Namespace",
                    "PersistentVolume",
                    "PersistentVolumeClaim",
                    "Pod",
                    "ResourceQuota",
                    "Secret",
                    "Service",
                    "ServiceAccount"),
            "apps/v1",
            List.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
            "autoscaling/v2",
            List.of("HorizontalPodAutoscaler"),
            "batch/v1",
            List.of("CronJob", "Job"),
            "networking.k8s.io/v1",
            List.of("Ingress", "IngressClass", "NetworkPolicy"),
            "policy/v1",
            List.of("PodDisruptionBudget"),
            "rbac.authorization.k8s.io/v1",
            List.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"));

    private static final String RESOURCES = "src/main/resources/dev/lucia/deploy/model/schema";

    // The grammar in the documentation of k8s.io/apimachinery/pkg/api/resource.Quantity.
    private static final String QUANTITY =
            "^[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$";
    // Line ends inside are what Go's decoder passes over, and what YAML's block scalars make.
    private static final String BASE64 = "^[A-Za-z0-9+/\\r\\n]*={0,2}[\\r\\n]*$";

    private final KubernetesTypes types;
    private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();

    private KubernetesDefinitions(KubernetesTypes types) {
        this.types = types;
    }

    /** Rewrites the resources; CONTRIBUTING.md has the command. */
    public static void main(String[] args) throws IOException {
        for (KubernetesVersion version : KubernetesVersion.values()) {
            Files.writeString(file(version), json(version));
        }
    }

    /** The resource of a version. */
    static Path file(KubernetesVersion version) {
        return KubernetesTypes.module().resolve(RESOURCES).resolve("kubernetes-" + version + ".json");
    }

    /** What the resource of a version holds. */
    static String json(KubernetesVersion version) {
        KubernetesDefinitions made = new KubernetesDefinitions(KubernetesTypes.of(version));
        made.addShared();
        KINDS.forEach((apiVersion, kinds) -> kinds.forEach(kind -> made.addKind(apiVersion, kind)));
        return made.definitions.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(
                        ",\n", "{\"$schema\":\"" + RecordSchema.DIALECT + "\",\"$defs\":{\n", "\n}}\n"));
    }

    private void addShared() {
        ObjectNode quantity = define("Quantity");
        quantity.putArray("type").add("number").add("string");
        quantity.put("pattern", QUANTITY);
        define("IntOrString").putArray("type").add("integer").add("string");
        define("Base64").put("type", "string").put("contentEncoding", "base64").put("pattern", BASE64);
        // What kubectl makes of several objects; the client has no class for it, for its items are of any kind.
        ObjectNode list = define("V1List").put("type", "object");
        ObjectNode properties = list.putObject("properties");
        properties.set("items", list(JsonNodeFactory.instance.objectNode().put("type", "object")));
        properties.set("metadata", model(types.type("V1ListMeta")));
        list.putArray("required").add("items");
        list.put("additionalProperties", false);
        name("v1", "List");
    }

    private void addKind(String apiVersion, String kind) {
        model(types.type(definition(apiVersion, kind)));
        name(apiVersion, kind);
    }

    private static String definition(String apiVersion, String kind) {
        return "V" + apiVersion.substring(apiVersion.lastIndexOf('v') + 1) + kind;
    }

    // Not required here: a claim's template inside a StatefulSet need not say what it is.
    private void name(String apiVersion, String kind) {
        ObjectNode properties = Objects.requireNonNull(definitions.get(definition(apiVersion, kind)))
                .withObject("properties");
        properties.putObject("apiVersion").put("const", apiVersion);
        properties.putObject("kind").put("const", kind);
    }

    private ObjectNode define(String name) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definitions.put(name, definition);
        return definition;
    }

    private ObjectNode model(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            ObjectNode definition = define(name).put("type", "object");
            ObjectNode properties = definition.putObject("properties");
            KubernetesTypes.fields(type).forEach((key, field) -> properties.set(key, property(type, key, field)));
            List<String> required = KubernetesTypes.required(type);
            if (!required.isEmpty()) {
                required.forEach(definition.putArray("required")::add);
            }
            definition.put("additionalProperties", false);
        }
        return reference(name);
    }

    private ObjectNode property(Class<?> type, String name, Field field) {
        ObjectNode property = value(field.getGenericType());
        List<String> words = KubernetesWords.of(type, name);
        if (!words.isEmpty()) {
            ObjectNode text = property.path("items") instanceof ObjectNode items ? items : property;
            text.removeAll();
            words.forEach(text.putArray("enum")::add);
        }
        return property;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? map(value(KubernetesTypes.argument(type, 1)))
                    : list(value(KubernetesTypes.argument(type, 0)));
        }
        Class<?> raw = (Class<?>) type;
        return switch (raw.getSimpleName()) {
            case "String" -> ofType("string");
            case "OffsetDateTime" -> ofType("string").put("format", "date-time");
            case "byte[]" -> reference("Base64");
            case "Integer", "Long" -> ofType("integer");
            case "Double", "BigDecimal" -> ofType("number");
            case "Boolean" -> ofType("boolean");
            case "Quantity", "IntOrString" -> reference(raw.getSimpleName());
            case "Object" -> JsonNodeFactory.instance.objectNode();
            default -> model(raw);
        };
    }

    private static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = ofType("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode map(ObjectNode values) {
        ObjectNode map = ofType("object");
        map.set("additionalProperties", values);
        return map;
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }
}
