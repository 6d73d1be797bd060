package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lucia.deploy.model.source.YamlDialect;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.source.YamlText;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No rule throws, whatever stands in the place of any value of a file. */
class WrongShapesTest {
    private static final Path KUBERNETES = Path.of("../infra/kubernetes");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<JsonNode> SHAPES = Stream.of(
                    "null",
                    "[]",
                    "[null, [1], {}]",
                    "{}",
                    "{\"name\": null, \"\": [], \"a/b~c\": 1}",
                    "-1",
                    "1e400",
                    "99999999999999999999",
                    "\"\"",
                    "\"\\u0000 \\ud800 x\"",
                    "true")
            .map(MAPPER::readTree)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifests/deployment.yaml",
                "manifests/redis-deployment.yaml",
                "manifests/service.yaml",
                "manifests/ingress.yaml",
                "manifests/configmap.yaml",
                "manifests/kustomization.yaml",
                "overlays/dev/kustomization.yaml",
                "overlays/prod/kustomization.yaml",
                "overlays/prod/poddisruptionbudget.yaml",
                "helm/Chart.yaml",
                "helm/values.dev.yaml",
                "../docker/docker-compose.yml",
                "../docker/docker-compose.dev.yml",
                "../../.github/workflows/validate-infrastructure.yml",
                "../../.github/workflows/docker-build-push.yml"
            })
    void anyValueMayBeOfAnyShape(String path) throws IOException {
        List<SourceFile> others = others(path);
        List<JsonNode> documents =
                YamlText.parse(Files.readString(KUBERNETES.resolve(path)), YamlDialect.YAML_1_1).documents().stream()
                        .map(YamlDocument::root)
                        .toList();
        int turn = 0;
        for (int i = 0; i < documents.size(); i++) {
            for (String pointer : pointers(documents.get(i))) {
                List<JsonNode> changed = new ArrayList<>(documents);
                changed.set(i, with(documents.get(i), pointer, SHAPES.get(turn++ % SHAPES.size())));
                assertDoesNotThrow(() -> validate(path, changed, others), () -> path + pointer);
            }
        }
    }

    @Test
    void aSchemaThatIsNoneIsNoReasonToThrow() throws IOException {
        for (String schema : List.of(
                "",
                "[]",
                "1",
                "{\"type\": 12}",
                "{\"$ref\": \"#\"}",
                "{\"$ref\": \"#/nothing\"}",
                "{\"pattern\": \"(\"}",
                "{\"properties\": []}",
                "{\"$ref\": \"https://nowhere.invalid/schema.json\"}",
                "{\"$schema\": \"nonsense\"}")) {
            assertDoesNotThrow(
                    () -> Validator.standard()
                            .validate(
                                    SourceFile.of("Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n"),
                                    SourceFile.of("values.yaml", "a: text\n"),
                                    SourceFile.of("values.own.yaml", "a: 1\nb: null\n"),
                                    SourceFile.of("values.schema.json", schema)),
                    schema);
        }
    }

    private static Findings validate(String path, List<JsonNode> documents, List<SourceFile> others) {
        String text = documents.stream().map(JsonNode::toString).collect(Collectors.joining("\n---\n"));
        return Validator.standard()
                .validate(Stream.concat(others.stream(), Stream.of(SourceFile.of(path, text)))
                        .toArray(SourceFile[]::new));
    }

    // Enough of them for the rules about what is together to have something to look at.
    private static List<SourceFile> others(String path) throws IOException {
        List<SourceFile> others = new ArrayList<>();
        for (String other : List.of(
                "manifests/deployment.yaml",
                "manifests/service.yaml",
                "helm/Chart.yaml",
                "helm/values.yaml",
                "helm/values.schema.json")) {
            if (!other.equals(path) && other.startsWith(path.substring(0, 4))) {
                others.add(SourceFile.of(other, Files.readString(KUBERNETES.resolve(other))));
            }
        }
        assertFalse(others.isEmpty() && path.startsWith("helm"));
        return others;
    }

    private static List<String> pointers(JsonNode node) {
        List<String> found = new ArrayList<>();
        collect(node, "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, List<String> found) {
        found.add(pointer);
        node.forEachEntry((key, value) ->
                collect(value, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, found);
        }
    }

    private static JsonNode with(JsonNode root, String pointer, JsonNode shape) {
        if (pointer.isEmpty()) {
            return shape;
        }
        JsonNode copy = root.deepCopy();
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        JsonNode parent = copy.at(pointer.substring(0, slash));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), shape);
        } else {
            ((ObjectNode) parent).set(key, shape);
        }
        return copy;
    }
}
