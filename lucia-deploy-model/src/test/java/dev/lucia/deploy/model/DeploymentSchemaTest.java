package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.source.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeploymentSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String JSON = DeploymentSchema.json("Test");
    static final Schema SCHEMA = REGISTRY.getSchema(JSON, InputFormat.JSON);

    /** Descriptions that are wrong only between their properties, or in a way that no regular expression tells. */
    private static final Set<String> INVISIBLE = Set.of(
            "29-application-rules.yaml",
            "30-docker-rules.yaml",
            "31-kubernetes-rules.yaml",
            "32-systemd-rules.yaml",
            "33-redis-and-cicd-rules.yaml",
            "34-rules-between-parts.yaml",
            "36-no-methods-and-no-hosts.yaml",
            "45-systemd-paths.yaml",
            "47-values-that-no-file-holds.yaml",
            "48-ports-that-need-a-right.yaml",
            "49-volumes-that-hide.yaml");

    @Test
    void isASchemaOfItsDialect() {
        JsonNode schema = JsonMapper.shared().readTree(JSON);
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.get("$schema").asString());
        assertEquals("Test", schema.get("$comment").asString());
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertEquals(List.of(), dialect.validate(schema));
        assertFalse(dialect.validate("{\"type\": 1}", InputFormat.JSON).isEmpty());
    }

    @Test
    void takesTheDefaults() {
        assertEquals(List.of(), SCHEMA.validate(Defaults.tree()));
        assertEquals(List.of(), SCHEMA.validate("{}", InputFormat.JSON));
    }

    @Test
    void isTextWithOneNewlineAtItsEnd() {
        assertTrue(JSON.endsWith("}\n"));
        assertFalse(JSON.endsWith("\n\n"));
        assertFalse(JSON.contains("\r"));
        assertEquals(JSON, new String(JSON.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertEquals(JSON, DeploymentSchema.json("Test"));
    }

    @Test
    void everyPropertyIsDescribedAndClosed() {
        List<String> found = new ArrayList<>();
        collectFaults(JsonMapper.shared().readTree(JSON), "", found);
        assertEquals(List.of(), found);
    }

    @Test
    void everyDefaultIsShown() {
        JsonNode schema = JsonMapper.shared().readTree(JSON);
        JsonNode docker = schema.at("/properties/docker/properties");
        assertEquals(8080, docker.at("/containerPort/default").asInt());
        assertEquals("seiggy/lucia", docker.at("/image/default").asString());
        assertEquals(65535, docker.at("/hostPort/maximum").asInt());
        assertEquals(
                1,
                schema.at("/properties/kubernetes/properties/replicas/minimum").asInt());
        assertEquals(
                10,
                schema.at("/properties/kubernetes/properties/replicas/maximum").asInt());
        assertEquals(
                "[\"no\",\"always\",\"on-failure\",\"unless-stopped\"]",
                docker.at("/restartPolicy/enum").toString());
        assertEquals(
                "[\"source\",\"target\"]", docker.at("/volumes/items/required").toString());
    }

    @Test
    void patternsUseOnlyWhatJavaAndEcmaScriptReadAlike() {
        Pattern javaOnly = Pattern.compile("\\\\[AZzGQERhHvVXpPNk]|\\(\\?[<>imsx-]|[*+?}]\\+");
        assertAll(JsonMapper.shared().readTree(JSON).findValues("pattern").stream()
                .map(JsonNode::asString)
                .map(pattern -> pattern.replaceAll("\\[(?:\\\\.|[^\\]])*]", "x"))
                .map(pattern -> () -> assertFalse(javaOnly.matcher(pattern).find(), pattern)));
    }

    @ParameterizedTest
    @MethodSource("parsableDescriptions")
    void refusesWhatItCanSee(Path description) throws Exception {
        String text = Files.readString(description);
        JsonNode root = YamlText.parse(text).documents().get(0).root();
        boolean visible = !INVISIBLE.contains(String.valueOf(description.getFileName()));
        assertEquals(visible, !SCHEMA.validate(root).isEmpty());
    }

    static List<Path> parsableDescriptions() throws Exception {
        List<Path> parsable = new ArrayList<>();
        for (Path description : MalformedDescriptionsTest.descriptions()) {
            String text = new String(Files.readAllBytes(description), StandardCharsets.ISO_8859_1);
            YamlText yaml = YamlText.parse(text);
            if (yaml.problems().isEmpty() && yaml.documents().size() == 1) {
                parsable.add(description);
            }
        }
        return parsable;
    }

    private static void collectFaults(JsonNode schema, String pointer, List<String> found) {
        JsonNode properties = schema.get("properties");
        if (properties != null && !schema.path("additionalProperties").isBoolean()) {
            found.add(pointer + " takes unknown properties");
        }
        for (Map.Entry<String, JsonNode> property :
                properties == null ? Set.<Map.Entry<String, JsonNode>>of() : properties.properties()) {
            String place = pointer + "/" + property.getKey();
            if (!property.getValue().path("description").asString("").endsWith(".")) {
                found.add(place + " has no description");
            }
            collectFaults(property.getValue(), place, found);
        }
        if (schema.has("items")) {
            collectFaults(schema.get("items"), pointer + "/items", found);
        }
    }
}
