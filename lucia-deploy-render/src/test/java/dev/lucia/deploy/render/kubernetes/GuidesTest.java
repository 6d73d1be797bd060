package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guides of a cluster's files say what the chart does, and what they tell people to type works. */
class GuidesTest {
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<'YAML'\n(.*?)YAML\n", Pattern.DOTALL);

    @TempDir
    private Path directory;

    static Stream<Deployment> deployments() {
        return Stream.of(Deployments.REFERENCE, Deployments.CHANGED, Deployments.BUNDLED, OtherDeployment.read());
    }

    private static Guide guide(Deployment deployment, String path) {
        return Guide.all(Targets.render(deployment)).stream()
                .filter(guide -> guide.path().equals("infra/" + path))
                .findFirst()
                .orElseThrow();
    }

    private static Guide helm(Deployment deployment) {
        return guide(deployment, "kubernetes/helm/README.md");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theTableHoldsEveryValueWithItsDefault(Deployment deployment) {
        Chart chart = Chart.of(deployment, directory);
        JsonNode values = Yaml.one(chart.read("values.yaml"));
        Map<String, List<String>> rows = rows(helm(deployment));
        rows.forEach((path, row) -> {
            JsonNode value = values.at("/" + path.replace('.', '/'));
            if (!value.isMissingNode()) {
                assertEquals(value, JsonMapper.shared().readTree(row.get(2)), path);
            } else {
                // A name that holds a dot itself.
                assertTrue(deployment.catalog().names().contains(path.substring(path.indexOf('.') + 1)), path);
            }
            assertFalse(row.get(3).isBlank(), path);
        });
        leaves("", values)
                .forEach(leaf -> assertTrue(
                        rows.keySet().stream().anyMatch(path -> leaf.equals(path) || leaf.startsWith(path + ".")),
                        leaf));
        for (Setting setting : deployment.catalog().settings()) {
            String path = (setting.isSensitive() ? "secrets." : "config.") + setting.name();
            assertTrue(
                    String.valueOf(rows.get(path))
                            .contains(setting.description().substring(0, 5)),
                    path);
        }
    }

    private static Map<String, List<String>> rows(Guide guide) {
        Map<String, List<String>> rows = new TreeMap<>();
        guide.rows().stream()
                .filter(row -> row.size() == 4 && !row.get(0).equals("Value"))
                .forEach(row -> rows.put(row.get(0), row));
        return rows;
    }

    private static Stream<String> leaves(String path, JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            return Stream.of(path);
        }
        return node.propertyStream()
                .flatMap(entry ->
                        leaves(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theChartTakesEveryBlockOfValues(Deployment deployment) {
        Chart chart = Chart.of(deployment, directory);
        List<String> blocks = Stream.of(helm(deployment), guide(deployment, "docs/llm-providers.md"))
                .flatMap(guide -> guide.blocks("yaml").stream())
                .toList();
        assertTrue(blocks.size() >= 13, blocks.size() + " blocks");
        blocks.forEach(block -> assertFalse(chart.render(block).objects().isEmpty(), block));
        documents(helm(deployment))
                .filter(text -> text.contains("config:"))
                .forEach(text -> assertFalse(chart.render(text).objects().isEmpty(), text));
    }

    private static Stream<String> documents(Guide guide) {
        return guide.blocks("bash").stream()
                .flatMap(block -> HERE_DOCUMENT.matcher(block).results())
                .map((MatchResult match) -> match.group(1));
    }

    @Test
    void aSecretOfOnesOwnHoldsWhatThePodsAskFor() {
        Deployment deployment = Deployments.CHANGED;
        String text = documents(helm(deployment))
                .filter(document -> document.contains("kind: Secret"))
                .findFirst()
                .orElseThrow();
        List<String> expected = deployment.catalog().settings().stream()
                .filter(Setting::isSensitive)
                .map(setting -> setting.name().text())
                .sorted()
                .toList();
        assertEquals(
                expected,
                Yaml.one(text).path("stringData").propertyNames().stream()
                        .sorted()
                        .toList());
    }

    @Test
    void whatHelmSaysIsQuotedAsItSaysIt() {
        Chart chart = Chart.of(Deployments.REFERENCE, directory);
        String said = Stream.of(
                        refusal(chart, "replicas: 3\nconfig: {HomeAssistant__BaseUrl: localhost:8123}\n"),
                        refusal(chart, "redis: {enabled: false}\n"),
                        refusal(chart, "secrets: {failOnPlaceholder: true}\n"),
                        chart.notes("lucia"))
                .collect(Collectors.joining("\n"));
        List<String> quotes =
                guide(Deployments.REFERENCE, "docs/troubleshooting.md").quotes("helm");
        assertEquals(6, quotes.size());
        quotes.forEach(quote -> assertTrue(said.contains(quote), quote + "\n" + said));
        assertTrue(helm(Deployments.REFERENCE).code().contains("STILL TO BE FILLED IN"));
    }

    private static String refusal(Chart chart, String values) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> chart.render(values))
                .getMessage());
    }

    /** There is no cluster here: Helm renders, Kustomize builds, and kubectl gets as far as finding no server. */
    @ParameterizedTest
    @MethodSource("deployments")
    @Tag("engine")
    void theQuickStartsAreTypedAsTheyStand(Deployment deployment) throws IOException {
        Engines.program("helm", "Run .ci/engines/kubernetes install.");
        Engines.program("kubectl", "Run .ci/engines/kubernetes install.");
        Path tree = Files.createDirectory(directory.resolve("source tree"));
        TreeWriter.to(tree).write(Targets.render(deployment));
        for (Guide guide : List.of(helm(deployment), guide(deployment, "kubernetes/README.md"))) {
            String commands = guide.blocks().stream()
                    .filter(block -> block.section().equals("Quick start")
                            && block.language().equals("bash"))
                    .map(Guide.Block::text)
                    .collect(Collectors.joining());
            run(tree, commands);
        }
    }

    /** Every other command of the guides is at least one that the programs know, with its options. */
    @Test
    @Tag("engine")
    void everyCommandIsOneThatKubectlKnows() throws IOException {
        Engines.program("kubectl", "Run .ci/engines/kubernetes install.");
        String commands = Guide.all(Targets.render(Deployments.REFERENCE)).stream()
                .filter(guide -> guide.path().matches("infra/(?:kubernetes|docs)/.*"))
                .flatMap(guide -> Stream.concat(
                        guide.blocks("bash").stream().flatMap(String::lines),
                        guide.code().stream().filter(code -> code.contains(" --namespace "))))
                .map(String::strip)
                .filter(line -> line.startsWith("kubectl ") && !line.contains(" kustomize ") && !line.contains(" -k "))
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
        assertTrue(commands.lines().count() > 15, commands);
        run(directory, commands);
    }

    private static void run(Path directory, String commands) throws IOException {
        String prelude = Resources.text("kubernetes/without-a-cluster.sh");
        Path script = Files.writeString(directory.resolve("commands.sh"), prelude + commands);
        Engines.Result result = Engines.run(
                "",
                Map.of("PATH", Engines.directory().resolve("bin") + ":" + System.getenv("PATH")),
                List.of("bash", script.toString()));
        assertEquals(0, result.exitCode(), () -> result.out() + result.err() + commands);
    }
}
