package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.Engines;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DockerfileEscaperTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Example
    void quotesWhatIsNoPlainWord() {
        assertEquals("/app", Escapers.dockerfile().escape("/app"));
        assertEquals("\"\"", Escapers.dockerfile().escape(""));
        assertEquals("\"a \\\"b\\\" \\$HOME \\\\\"", Escapers.dockerfile().escape("a \"b\" $HOME \\"));
        assertThrows(InvalidValueException.class, () -> Escapers.dockerfile().escape("a\nb"));
        assertEquals("\"a b/\\\\$x\"", Escapers.dockerfilePath().escape("a b/$x"));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsBuildKit.class)
    void buildKitReadsTheWordsBack(
            @ForAll @Size(min = 50, max = 100) List<@From(supplier = HostileText.OnOneLine.class) String> values) {
        assertIterableEquals(values, pairs(values, "LABEL", "Labels"));
        assertIterableEquals(values, pairs(values, "ENV", "Env"));
        assertIterableEquals(values, pairs(values, "ARG", "Args"));
        assertIterableEquals(values.stream().filter(value -> !value.isEmpty()).toList(), workingDirectories(values));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsBuildKit.class)
    void buildKitReadsTheElementsBack(
            @ForAll @Size(min = 50, max = 100) List<@From(supplier = HostileText.class) String> values) {
        String exec = values.stream().map(Escapers.json()::escape).collect(Collectors.joining(", ", "[", "]"));
        List<String> paths = values.stream().map(value -> "/" + value + "/").toList();
        String copy = paths.stream().map(Escapers.dockerfilePath()::escape).collect(Collectors.joining(", ", "[", "]"));
        JsonNode read = instructions("ENTRYPOINT " + exec + "\nCMD " + exec + "\nVOLUME " + copy + "\n");
        assertIterableEquals(values, strings(read.at("/0/fields/CmdLine")));
        assertIterableEquals(values, strings(read.at("/1/fields/CmdLine")));
        assertIterableEquals(paths, strings(read.at("/2/fields/Volumes")));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsBuildKit.class)
    void buildKitReadsThePathsBack(
            @ForAll @Size(min = 50, max = 100) List<@From(supplier = HostileText.class) String> values) {
        String copies = values.stream()
                .map(Escapers.dockerfilePath()::escape)
                .map(path -> "COPY [" + path + ", " + path + "]\n")
                .collect(Collectors.joining());
        JsonNode read = instructions(copies);
        for (int i = 0; i < values.size(); i++) {
            assertEquals(
                    values.get(i), read.at("/" + i + "/fields/SourcePaths/0").asString());
            assertEquals(values.get(i), read.at("/" + i + "/fields/DestPath").asString());
        }
    }

    private static List<String> pairs(List<String> values, String instruction, String field) {
        String words = IntStream.range(0, values.size())
                .mapToObj(i -> " k" + i + "=" + Escapers.dockerfile().escape(values.get(i)))
                .collect(Collectors.joining(" \\\n"));
        return instructions(instruction + words + "\n")
                .at("/0/fields/" + field)
                .valueStream()
                .map(pair -> pair.get("Value").asString())
                .toList();
    }

    private static List<String> workingDirectories(List<String> values) {
        String lines = values.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> "WORKDIR " + Escapers.dockerfile().escape(value) + "\n")
                .collect(Collectors.joining("", "", "USER 1654\n"));
        return instructions(lines)
                .valueStream()
                .filter(instruction -> instruction.get("name").asString().equals("WORKDIR"))
                .map(instruction -> instruction.at("/fields/Path").asString())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode instructions(String lines) {
        Engines.Result result = Engines.run("FROM scratch\n" + lines, Map.of(), List.of(program()));
        assertEquals(0, result.exitCode(), result.err());
        return JSON.readTree(result.out()).at("/stages/0/instructions");
    }

    private static String program() {
        return Engines.program(
                "dockerfile-values", "Build .ci/engines/dockerfile-values with Go into bin of the engines' directory.");
    }

    static final class NeedsBuildKit implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(DockerfileEscaperTest::program);
        }
    }
}
