package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.render.Repository;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Kubernetes' own types, of one version, as its Java client holds them: strict about what they do not know.
 *
 * <p>Each version has a class loader of its own, so that the types of several stand side by side.
 */
final class KubernetesTypes {
    /** The oldest version that the chart supports. */
    static final String OLDEST = "1.28";

    /** The newest that there are types for. */
    static final String NEWEST = "1.36";

    static final Map<String, Set<String>> KINDS = new TreeMap<>(Map.of(
            "v1", Set.of("ConfigMap", "Namespace", "Pod", "Secret", "Service", "ServiceAccount"),
            "apps/v1", Set.of("Deployment", "StatefulSet"),
            "networking.k8s.io/v1", Set.of("Ingress", "NetworkPolicy"),
            "policy/v1", Set.of("PodDisruptionBudget")));

    private static final String PACKAGE = "io.kubernetes.client.";
    private static final Map<String, KubernetesTypes> LOADED = new TreeMap<>();

    private final ClassLoader classes;

    private KubernetesTypes(ClassLoader classes) {
        this.classes = classes;
    }

    /** The types of a version, whose jar the build puts into {@code target/kubernetes}. */
    static synchronized KubernetesTypes of(String version) {
        return LOADED.computeIfAbsent(version, v -> {
            try {
                var jar = Repository.root()
                        .resolve("lucia-deploy-render/target/kubernetes/" + v + ".jar")
                        .toUri()
                        .toURL();
                return new KubernetesTypes(
                        new URLClassLoader(new java.net.URL[] {jar}, KubernetesTypes.class.getClassLoader()));
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What is wrong with an object, each with its path. */
    List<String> problems(JsonNode object) {
        String version = object.path("apiVersion").asString();
        String kind = object.path("kind").asString();
        List<String> problems = new ArrayList<>();
        if (kind.equals("HTTPRoute")) {
            return GatewayTypes.problems(object);
        } else if (!KINDS.getOrDefault(version, Set.of()).contains(kind)) {
            problems.add("/: unknown kind " + version + " " + kind);
        } else {
            check(kind(kind), object, "", problems);
        }
        return problems.stream().map(p -> Cluster.label(object) + " " + p).toList();
    }

    Class<?> kind(String kind) {
        return load("openapi.models.V1" + kind);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(PACKAGE + name, true, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(Type type, JsonNode value, String path, List<String> problems) {
        Shape shape = Shape.of(type);
        if (!shape.fits(value)) {
            problems.add(path + ": not " + shape.text() + ", but " + value.getNodeType());
            return;
        }
        switch (shape) {
            case LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    check(argument(type, 0), value.get(i), path + "/" + i, problems);
                }
            }
            case MAP ->
                value.properties()
                        .forEach(e -> check(argument(type, 1), e.getValue(), path + "/" + e.getKey(), problems));
            case MODEL -> checkModel((Class<?>) type, value, path, problems);
            default -> {}
        }
    }

    private void checkModel(Class<?> type, JsonNode value, String path, List<String> problems) {
        Map<String, Field> fields = fields(type);
        value.properties().forEach(e -> {
            Field field = fields.get(e.getKey());
            if (field == null) {
                problems.add(path + "/" + e.getKey() + ": unknown field");
            } else {
                check(field.getGenericType(), e.getValue(), path + "/" + e.getKey(), problems);
            }
        });
        required(type).stream()
                .filter(name ->
                        value.path(name).isMissingNode() || value.path(name).isNull())
                .forEach(name -> problems.add(path + "/" + name + ": required and missing"));
    }

    /** The fields of a type by their names in the API. */
    static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            var name = field.getAnnotation(com.google.gson.annotations.SerializedName.class);
            if (!Modifier.isStatic(field.getModifiers()) && name != null) {
                fields.put(name.value(), field);
            }
        }
        return fields;
    }

    /** The names of the fields that an object of the type must have. */
    static Collection<String> required(Class<?> type) {
        try {
            Object names = type.getField("openapiRequiredFields").get(null);
            return ((Collection<?>) names)
                    .stream().map(Object::toString).sorted().toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** What kind of JSON value a Java type stands for. */
    enum Shape {
        TEXT("a text"),
        NUMBER("a number"),
        INTEGER("a whole number"),
        SWITCH("true or false"),
        QUANTITY("a quantity"),
        INT_OR_TEXT("a whole number or a text"),
        ANY("anything"),
        LIST("a list"),
        MAP("an object"),
        MODEL("an object");

        private final String text;

        Shape(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        static Shape of(Type type) {
            if (type instanceof ParameterizedType p) {
                return Map.class.isAssignableFrom((Class<?>) p.getRawType()) ? MAP : LIST;
            }
            Class<?> raw = (Class<?>) type;
            return switch (raw.getSimpleName()) {
                case "String", "OffsetDateTime", "byte[]" -> TEXT;
                case "Integer", "Long" -> INTEGER;
                case "Double", "BigDecimal" -> NUMBER;
                case "Boolean" -> SWITCH;
                case "Quantity" -> QUANTITY;
                case "IntOrString" -> INT_OR_TEXT;
                case "Object" -> ANY;
                default -> MODEL;
            };
        }

        boolean fits(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString();
                case INTEGER -> value.isIntegralNumber();
                case NUMBER -> value.isNumber();
                case SWITCH -> value.isBoolean();
                case QUANTITY -> value.isString() || value.isNumber();
                case INT_OR_TEXT -> value.isString() || value.isIntegralNumber();
                case ANY -> !value.isNull();
                case LIST -> value.isArray();
                case MAP, MODEL -> value.isObject();
            };
        }
    }
}
