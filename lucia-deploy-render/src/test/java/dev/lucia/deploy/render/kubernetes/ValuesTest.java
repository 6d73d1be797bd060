package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values, templates and schema know the same values. */
class ValuesTest {
    private static final Pattern READ = Pattern.compile("\\.Values((?:\\.[A-Za-z]\\w*)+)");

    // Helm fills it in where the chart is part of another.
    private static final Set<String> OF_HELM = Set.of("global");

    private static final String EVERYTHING = Resources.text("kubernetes/everything.yaml");

    private static final String WITHOUT_TESTS = "tests:\n  enabled: false\n";

    private static final Map<String, String> UNCHANGED = new TreeMap<>();

    @TempDir
    static Path directory;

    static Chart chart;

    static JsonNode values;

    static JsonNode schema;

    static Map<String, JsonNode> changes;

    @BeforeAll
    static void write() {
        chart = Chart.of(Deployments.REFERENCE, directory);
        values = Yaml.one(chart.read("values.yaml"));
        schema = JsonMapper.builder().build().readTree(chart.read("values.schema.json"));
        changes = new TreeMap<>();
        Yaml.one(Resources.text("kubernetes/values-changes.yaml"))
                .properties()
                .forEach(e -> changes.put(e.getKey(), e.getValue()));
    }

    static Stream<String> leaves() {
        return Values.leaves(values).stream();
    }

    /** A value that no template reads leaves everything as it was. */
    @ParameterizedTest
    @MethodSource("leaves")
    void isRead(String leaf) {
        // The test's pod reads some values that are for Lucia; that alone is not enough.
        String base = leaf.startsWith("tests.") ? EVERYTHING : EVERYTHING + WITHOUT_TESTS;
        String changed = outcome(base, Values.at(path(leaf), change(leaf)));
        assertNotEquals(UNCHANGED.computeIfAbsent(base, ValuesTest::outcome), changed);
    }

    @Test
    void changesNameNoValueThatIsGone() {
        List<String> gone = changes.keySet().stream()
                .filter(path -> find(values, path).isMissingNode())
                .toList();
        assertEquals(List.of(), gone);
    }

    /** A value that a template reads is there, in the values and in the schema. */
    @Test
    void nothingElseIsRead() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (var files = Files.walk(chart.file("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                READ.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1).substring(1))
                        .filter(path -> find(values, path).isMissingNode())
                        .forEach(unknown::add);
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theSchemaKnowsEveryValueAndNoOther() {
        Differences found = new Differences(new TreeSet<>(), new TreeSet<>());
        compare(values, schema, "", found);
        found.absent().removeAll(OF_HELM);
        assertEquals(Set.of(), found.unknown(), "in the values, not in the schema");
        assertEquals(Set.of(), found.absent(), "in the schema, not in the values");
    }

    @Test
    void theSchemaIsClosed() {
        List<String> open = new ArrayList<>();
        walk(schema, "", (path, node) -> {
            if (node.has("properties")
                    && !node.has("additionalProperties")
                    && !path.endsWith("/if")
                    && !path.endsWith("/then")) {
                open.add(path);
            }
        });
        assertEquals(List.of(), open);
    }

    /** A null takes a value out; only what Kubernetes can do without may be missing. */
    @Test
    void everyValueIsRequired() {
        Set<String> optional = new TreeSet<>();
        walk(schema, "", (path, node) -> {
            if (node.has("properties") && node.has("additionalProperties") && !isOfKubernetes(path)) {
                Set<String> names = new TreeSet<>(node.path("properties").propertyNames());
                node.path("required").forEach(name -> names.remove(name.asString()));
                names.forEach(name -> optional.add(path + "/" + name));
            }
        });
        assertEquals(
                Set.of(
                        "/global",
                        "/$defs/resources/requests",
                        "/$defs/resources/limits",
                        "/properties/extraEnv/items/value",
                        "/properties/extraEnv/items/valueFrom"),
                optional);
    }

    // A longer path that a change is noted for covers what is below it.
    private static String path(String leaf) {
        String path = leaf;
        while (!changes.containsKey(path) && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return changes.containsKey(path) ? path : leaf;
    }

    private static JsonNode change(String leaf) {
        JsonNode noted = changes.get(path(leaf));
        if (noted != null) {
            return noted;
        }
        if (!leaf.startsWith("config.") && !leaf.startsWith("secrets.")) {
            throw new AssertionError("values-changes.yaml has no other value for " + leaf);
        }
        Setting setting = Deployments.REFERENCE
                .catalog()
                .find(SettingName.of(leaf.substring(leaf.indexOf('.') + 1)))
                .orElseThrow();
        return JsonNodeFactory.instance.stringNode(
                other(setting, find(values, leaf).asString()));
    }

    private static String other(Setting setting, String value) {
        return Stream.of(
                        setting.type().allowed().stream(),
                        setting.examples().stream(),
                        Stream.of("http://changed.example.net:8080", "key=value", "changed", "c".repeat(40)))
                .flatMap(candidates -> candidates)
                .filter(candidate -> !candidate.equals(value) && isValid(setting, candidate))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(Setting setting, String candidate) {
        try {
            setting.check(candidate, Provider.OPENAI);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static String outcome(String... values) {
        try {
            return chart.textAndNotes(Chart.RELEASE, values);
        } catch (IllegalStateException e) {
            if (String.valueOf(e.getMessage()).contains("schema")) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }

    private static JsonNode find(JsonNode tree, String path) {
        JsonNode found = tree;
        for (String name : path.split("\\.", -1)) {
            found = found.path(name);
        }
        return found;
    }

    private record Differences(Set<String> unknown, Set<String> absent) {}

    private static void compare(JsonNode value, JsonNode part, String path, Differences found) {
        JsonNode definition =
                part.has("$ref") ? schema.at(part.path("$ref").asString().substring(1)) : part;
        if (!definition.has("properties") || isOfKubernetes(part.path("$ref").asString())) {
            return;
        }
        JsonNode properties = definition.path("properties");
        value.propertyNames().stream()
                .filter(name -> !properties.has(name))
                .forEach(name -> found.unknown().add(path + name));
        properties.properties().forEach(e -> {
            if (!value.has(e.getKey())) {
                found.absent().add(path + e.getKey());
            } else if (value.path(e.getKey()).isObject()) {
                compare(value.path(e.getKey()), e.getValue(), path + e.getKey() + ".", found);
            }
        });
    }

    // What Kubernetes' own types have, and what of it may be missing, is its affair.
    private static boolean isOfKubernetes(String path) {
        return path.contains("/$defs/V1") || path.endsWith("/parentRefs/items");
    }

    private interface Visitor {
        void visit(String path, JsonNode node);
    }

    private static void walk(JsonNode node, String path, Visitor visitor) {
        if (node.isObject()) {
            visitor.visit(path, node);
            node.properties().forEach(e -> walk(e.getValue(), path + "/" + e.getKey(), visitor));
        } else if (node.isArray()) {
            node.forEach(element -> walk(element, path, visitor));
        }
    }
}
