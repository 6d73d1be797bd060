package dev.lucia.deploy.render.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.MigrateCommand;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.RegenerateCommand;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.setting.Software;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides for all methods say what the model and the other files say. */
class SharedGuidesTest {
    static Stream<Deployment> deployments() {
        return dev.lucia.deploy.render.GuidesTest.deployments();
    }

    static Guide guide(Deployment deployment, String name) {
        return Guide.all(Targets.render(deployment, List.of("guides"))).stream()
                .filter(guide -> guide.path().equals("infra/" + name))
                .findFirst()
                .orElseThrow();
    }

    static String file(String path) {
        return Targets.render(Repository.reference()).file(path).orElseThrow().content();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theReferenceDocumentsEachSettingInFull(Deployment deployment) {
        Guide guide = guide(deployment, "docs/configuration-reference.md");
        List<Map<String, String>> tables = tables(guide);
        List<Setting> settings = deployment.catalog().settings();
        assertEquals(settings.size(), tables.size());
        for (int i = 0; i < settings.size(); i++) {
            Setting setting = settings.get(i);
            Map<String, String> table = tables.get(i);
            assertTrue(
                    guide.text().contains("\n### `" + setting.name() + "`\n\n"),
                    setting.name().text());
            assertEquals(setting.name().text().replace("__", ":"), table.get("Key in .NET"));
            assertEquals(setting.type().name(), table.get("Type"));
            assertEquals(setting.required() ? "required" : "optional", table.get("Needed"));
            assertEquals(setting.isSensitive() ? "yes" : "no", table.get("Sensitive"));
            assertEquals(setting.type().rule(), table.get("Allowed values"));
            setting.examples().stream()
                    .filter(example -> !example.isEmpty() && !example.contains("\n"))
                    .forEach(example ->
                            assertTrue(String.valueOf(table.get("Examples")).contains(example), table.toString()));
            assertDefault(deployment, setting, String.valueOf(table.get("Default")));
        }
    }

    private static void assertDefault(Deployment deployment, Setting setting, String shown) {
        for (DeploymentMethod method : deployment.methods()) {
            String value = deployment.value(setting, method).orElse("none");
            String expected = value.isEmpty() ? "empty" : value.contains("\n") ? "several lines" : value;
            assertTrue(shown.contains(expected), setting.name() + " under " + method + ": " + shown);
        }
    }

    private static List<Map<String, String>> tables(Guide guide) {
        List<Map<String, String>> tables = new ArrayList<>();
        for (List<String> row : guide.rows()) {
            if (row.get(0).equals("Property")) {
                tables.add(new TreeMap<>());
            } else if (row.size() == 2 && !tables.isEmpty()) {
                tables.get(tables.size() - 1).put(row.get(0), row.get(1));
            }
        }
        return tables;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyProviderHasItsBlocksForEachMethod(Deployment deployment) {
        Guide guide = guide(deployment, "docs/llm-providers.md");
        for (Provider provider : Provider.values()) {
            String title = Character.toUpperCase(provider.title().charAt(0))
                    + provider.title().substring(1);
            List<Guide.Block> blocks = guide.blocks().stream()
                    .filter(block -> block.section().equals(title))
                    .filter(block -> !block.language().equals("bash"))
                    .toList();
            assertEquals(deployment.methods().size(), blocks.size(), title);
            for (Guide.Block block : blocks) {
                for (String part : List.of(provider.exampleKey(), provider.chatModel(), provider.embeddingModel())) {
                    assertTrue(block.text().contains(part), title + ": " + part);
                }
            }
            deployment
                    .methods()
                    .forEach(method -> assertTrue(
                            blocks.stream().anyMatch(block -> block.text().contains(provider.baseUrl(method))),
                            title + ": " + method));
        }
    }

    /** Every default that the other description changes would be seen here, had anybody typed it in. */
    @Test
    void noValueIsTypedIn() {
        List<String> defaults = List.of(
                "7235",
                "8080",
                "6379",
                "0.0.0.0",
                "seiggy",
                "redis:7-alpine",
                "/health",
                "unless-stopped",
                "2g",
                "256mb",
                "lucia.local",
                "(?<!@)lucia.service",
                "systemctl \\w+ lucia(?!-home)",
                "namespace lucia",
                "500m",
                "2Gi");
        for (Guide guide : Guide.all(Targets.render(OtherDeployment.read(), List.of("guides")))) {
            String text =
                    withoutExamples(guide).replaceAll("(?s)```text.*?```", "").replace("OLLAMA_HOST=0.0.0.0", "");
            for (String value : defaults) {
                assertFalse(
                        Pattern.compile("(?<![\\w/-])" + value + "(?![\\w-])")
                                .matcher(text)
                                .find(),
                        guide.path() + ": " + value);
            }
        }
    }

    /** The examples of the catalogue are what they are. */
    private static String withoutExamples(Guide guide) {
        return guide.text().replaceAll("(?m)^\\| Examples \\|.*$", "");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void ofAMethodThatIsLeftOutNothingIsSaid(Deployment deployment) {
        Map<DeploymentMethod, String> words = Map.of(
                DeploymentMethod.DOCKER, "docker compose|infra/docker|docker-compose|host\\.docker\\.internal",
                DeploymentMethod.KUBERNETES, "kubectl|\\bhelm\\b|[Ii]ngress|\\bpods?\\b",
                DeploymentMethod.SYSTEMD, "systemctl|journalctl|lucia\\.env|drop-in");
        for (Guide guide : Guide.all(Targets.render(deployment, List.of("guides")))) {
            // Where to move from there is said of all of them.
            String text = withoutExamples(guide).replaceAll("(?s)\n### By the command\n.*?(?=\n### )", "");
            words.forEach((method, pattern) -> {
                if (!deployment.methods().contains(method)) {
                    var found = Pattern.compile(pattern).matcher(text);
                    assertFalse(
                            found.find(), () -> guide.path() + " for " + deployment.methods() + ": " + found.group());
                }
            });
        }
    }

    @Test
    void theCommandsAreThoseThatThereAre() {
        String comparison =
                guide(Repository.reference(), "docs/deployment-comparison.md").text();
        assertTrue(comparison.contains(MigrateCommand.COMMAND_LINE + " \\\n"), comparison);
        assertTrue(guide(Repository.reference(), "README.md")
                .text()
                .contains("\n" + RegenerateCommand.COMMAND_LINE + "\n"));
        RenderedTree tree = Targets.render(Repository.reference());
        Stream.of("infra/kubernetes/README.md", "infra/kubernetes/helm/README.md")
                .forEach(path -> assertTrue(
                        tree.file(path).orElseThrow().content().contains("\n" + RegenerateCommand.COMMAND_LINE + "\n"),
                        path));
    }

    @Test
    void theOldestKubernetesIsTheChartsOwn() {
        String chart = file("infra/kubernetes/helm/Chart.yaml");
        assertTrue(chart.contains(">=" + Software.MINIMUM.kubernetes() + ".0-0"), chart);
        assertTrue(Arrays.stream(chart.split("\n")).anyMatch(line -> line.startsWith("kubeVersion")), chart);
    }
}
