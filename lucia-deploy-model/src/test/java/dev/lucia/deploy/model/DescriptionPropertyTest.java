package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DescriptionPropertyTest {
    private static final DeploymentReader READER = new DeploymentReader();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("lucia-deploy", ".yaml");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Example
    void theLegalValuesCoverEveryPropertyOfTheSchema() {
        List<String> uncovered = new java.util.ArrayList<>();
        collect(Defaults.tree(), "", uncovered);
        uncovered.removeIf(
                leaf -> LegalDescriptions.pointers().stream().anyMatch(p -> leaf.startsWith(p) || p.startsWith(leaf)));
        // It has to follow the addresses that Lucia listens on.
        assertEquals(List.of("/docker/projectFiles", "/kubernetes/service/targetPort"), uncovered);
    }

    @Property
    void aLegalDescriptionIsReadAndPassesTheSchema(@ForAll("legal") ObjectNode description) {
        boolean listens =
                description.at("/application/settings/ASPNETCORE_URLS").isMissingNode()
                        || description.at("/docker/containerPort").asInt(8080) == 8080;
        Optional<Deployment> read = read(YAML.writeValueAsString(description));
        assertEquals(listens || !usesDocker(description), read.isPresent());
        assertEquals(List.of(), DeploymentSchemaTest.SCHEMA.validate(description));
    }

    @Property
    void whateverIsReadPassesTheSchema(@ForAll("doubtful") ObjectNode description) {
        if (read(YAML.writeValueAsString(description)).isPresent()) {
            assertEquals(List.of(), DeploymentSchemaTest.SCHEMA.validate(description));
        }
    }

    @Property
    void whatIsReadIsReadBackFromItsYaml(@ForAll("legal") ObjectNode description) {
        description.remove(List.of("application", "redis"));
        read(YAML.writeValueAsString(description))
                .ifPresent(
                        deployment -> assertEquals(Optional.of(deployment), read(YAML.writeValueAsString(deployment))));
    }

    @Property
    void anyTextIsReadOrRefusedWithPlacesInside(@ForAll("texts") String text) {
        readOrCheckPlaces(text);
    }

    @Property
    void anyDamagedDescriptionIsReadOrRefusedWithPlacesInside(
            @ForAll("legal") ObjectNode description, @ForAll("scraps") String scrap, @ForAll double where) {
        String text = YAML.writeValueAsString(description);
        int at = (int) (Math.abs(where % 1.0) * text.length());
        readOrCheckPlaces(text.substring(0, at) + scrap + text.substring(Math.min(text.length(), at + scrap.length())));
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            assertEquals(Deployment.defaults(), READER.read(file));
        } catch (InvalidDeploymentException e) {
            assertFalse(e.problems().isEmpty());
        }
    }

    @Provide
    Arbitrary<ObjectNode> legal() {
        return LegalDescriptions.legal();
    }

    @Provide
    Arbitrary<ObjectNode> doubtful() {
        return LegalDescriptions.doubtful();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> longTexts = Combinators.combine(
                        scraps(), scraps(), Arbitraries.integers().between(0, 3000))
                .as((unit, end, times) -> unit.repeat(times / Math.max(1, unit.length())) + end);
        return Arbitraries.oneOf(Arbitraries.strings(), scraps(), longTexts);
    }

    // A list of words and signs.
    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "docker",
                        "redis",
                        "password",
                        "settings",
                        "tls",
                        "hosts",
                        ":",
                        ": ",
                        "- ",
                        "\n",
                        "\n  ",
                        "\r\n",
                        "\r",
                        "\t",
                        "'",
                        "\"",
                        "\\",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "&a ",
                        "*a",
                        "!t ",
                        "!",
                        "|",
                        ">",
                        "#",
                        " #",
                        "%",
                        "@",
                        "---\n",
                        "...\n",
                        "? ",
                        "~",
                        "0",
                        "1e9",
                        ".nan",
                        "0x1",
                        "true",
                        "\u0000",
                        "\u0085",
                        "\u2028",
                        "\ufeff",
                        "é",
                        "😀",
                        "\ud800",
                        "<<: ")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static boolean usesDocker(JsonNode description) {
        JsonNode methods = description.path("methods");
        return methods.isMissingNode() || methods.toString().contains("docker");
    }

    private static Optional<Deployment> read(String text) {
        try {
            return Optional.of(READER.read(text, "test"));
        } catch (InvalidDeploymentException e) {
            return Optional.empty();
        }
    }

    private static void readOrCheckPlaces(String text) {
        try {
            assertTrue(READER.read(text, "test").equals(READER.read(text, "test")));
        } catch (InvalidDeploymentException e) {
            assertFalse(e.problems().isEmpty());
            e.problems().forEach(problem -> isInside(text, problem));
        }
    }

    private static void isInside(String text, Problem problem) {
        Position position = problem.position().orElseThrow();
        String[] lines = text.replaceFirst("^\ufeff", "").split("\r\n|\r|\n", -1);
        assertTrue(position.line() >= 1 && position.line() <= lines.length, problem::toString);
        assertTrue(
                position.column() >= 1 && position.column() <= lines[position.line() - 1].length() + 1,
                problem::toString);
        assertTrue(problem.fact().endsWith("."), problem::toString);
        assertTrue(problem.remedy().matches("(?s).*[.?]"), problem::toString);
    }

    private static void collect(JsonNode node, String pointer, List<String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(entry.getValue(), pointer + "/" + entry.getKey(), leaves));
        } else {
            leaves.add(pointer);
        }
    }
}
