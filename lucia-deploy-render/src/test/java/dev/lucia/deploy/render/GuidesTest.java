package dev.lucia.deploy.render;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.source.YamlText;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The guides of every target name what is there, show each setting as it is, and hold blocks that parse. */
public class GuidesTest {
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\w./$\"'~-])(?:\\./|(?:[\\w-]+/)+)?[\\w.-]*(?:\\w\\.(?:sh|ya?ml|md|example)|Dockerfile(?:\\.dev)?)(?![\\w./-])");

    private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Za-z]*__\\w+|\\b(?:ASPNETCORE|OTEL)_\\w+");

    /** What people make themselves, and what others call so. */
    private static final Pattern OF_PEOPLE = Pattern.compile(
            ".*\\.local\\.yaml|(?:.*/)?overlays/local/.*|ip_bans\\.yaml|docker-compose\\.override\\.yml");

    /** Deployments that the guides must suit: with every choice of methods, and with every default changed. */
    public static Stream<Deployment> deployments() {
        return Stream.concat(
                Stream.of(Repository.reference(), OtherDeployment.read(), OtherDeployment.withoutRedis()),
                Stream.of(
                                "docker",
                                "kubernetes",
                                "systemd",
                                "docker, kubernetes",
                                "docker, systemd",
                                "kubernetes, systemd")
                        .map(GuidesTest::with));
    }

    private static Deployment with(String methods) {
        return new DeploymentReader().read("methods: [" + methods + "]\n", methods);
    }

    static RenderedTree tree(Deployment deployment) {
        return Targets.render(deployment);
    }

    static List<Guide> guides(Deployment deployment) {
        List<Guide> guides = Guide.all(tree(deployment));
        List<DeploymentMethod> methods = deployment.methods();
        int expected = 7
                + (methods.contains(DOCKER) ? 4 : 0)
                + (methods.contains(KUBERNETES) ? 2 : 0)
                + (methods.contains(SYSTEMD) ? 1 : 0);
        assertEquals(expected, guides.size());
        return guides;
    }

    private static Guide guide(Deployment deployment, String path) {
        return guides(deployment).stream()
                .filter(guide -> guide.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyBlockSaysWhatItIsInAndParses(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            for (Guide.Block block : guide.blocks()) {
                String where = guide.path() + ": " + block;
                switch (block.language()) {
                    case "yaml" ->
                        assertEquals(List.of(), YamlText.parse(block.text()).problems(), where);
                    case "json" -> JsonMapper.shared().readTree(block.text());
                    case "ini" ->
                        dialects(guide)
                                .forEach(dialect -> assertEquals(
                                        List.of(), dialect.parse(block.text()).problems(), where));
                    default -> assertTrue(Set.of("bash", "mermaid", "text").contains(block.language()), where);
                }
            }
        }
    }

    private static Stream<EnvDialect> dialects(Guide guide) {
        if (guide.path().startsWith("infra/docs/")) {
            return Stream.of(EnvDialect.values());
        }
        return Stream.of(guide.path().startsWith("infra/systemd/") ? EnvDialect.SYSTEMD : EnvDialect.COMPOSE);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyFileThatIsNamedIsThere(Deployment deployment) {
        RenderedTree tree = tree(deployment);
        for (Guide guide : guides(deployment)) {
            Stream.concat(guide.blocks("bash").stream(), guide.code().stream())
                    .flatMap(text -> found(FILE, text))
                    .filter(name -> !OF_PEOPLE.matcher(name).matches())
                    .forEach(name -> assertTrue(isThere(tree, guide, name), guide.path() + ": " + name));
        }
    }

    static boolean isRendered(RenderedTree tree, String path) {
        return path.equals("infra/lucia-deploy.yaml") || tree.file(path).isPresent();
    }

    private static boolean isThere(RenderedTree tree, Guide guide, String name) {
        return Stream.of(Path.of(name).normalize().toString(), guide.target(name))
                        .anyMatch(path -> isRendered(tree, path))
                || tree.files().stream().anyMatch(file -> file.path().endsWith("/" + name))
                || (guide.path().equals("infra/README.md") && name.equals("lucia-deploy.yaml"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyVariableThatIsNamedIsInTheCatalogue(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            Stream.of(guide.blocks("bash"), guide.blocks("yaml"), guide.blocks("ini"), guide.code())
                    .flatMap(List::stream)
                    .flatMap(text -> found(VARIABLE, text))
                    .filter(name -> !name.startsWith("YOUR_"))
                    .forEach(name -> assertTrue(
                            deployment.catalog().find(SettingName.of(name)).isPresent()
                                    || guide.text().contains(name + "`?")
                                    || isExampleOf(deployment, name),
                            guide.path() + ": " + name));
        }
    }

    // A value of a setting may hold what looks like a name.
    private static boolean isExampleOf(Deployment deployment, String name) {
        return deployment.catalog().settings().stream()
                .anyMatch(setting -> deployment.example(setting, DOCKER).contains(name));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingHasItsRow(Deployment deployment) {
        List<DeploymentMethod> methods = deployment.methods();
        if (methods.contains(DOCKER)) {
            assertRows(deployment, guide(deployment, "infra/docker/DEPLOYMENT.md"), DOCKER, ".env.example");
        }
        if (methods.contains(KUBERNETES)) {
            assertRows(deployment, guide(deployment, "infra/kubernetes/README.md"), KUBERNETES, "configmap.yaml");
        }
        if (methods.contains(SYSTEMD)) {
            assertRows(deployment, guide(deployment, "infra/systemd/README.md"), SYSTEMD, "lucia.env.example");
        }
    }

    private static void assertRows(Deployment deployment, Guide guide, DeploymentMethod method, String example) {
        for (Setting setting : deployment.catalog().settings()) {
            List<String> row = guide.rows().stream()
                    .filter(cells -> cells.get(0).equals(setting.name().text()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + setting.name()));
            assertEquals(setting.required(), row.get(1).startsWith("required"), row.toString());
            assertEquals(setting.isSensitive(), row.get(1).endsWith("secret"), row.toString());
            assertEquals(setting.description(), row.get(2));
            assertEquals(setting.type().rule(), row.get(3));
            assertTrue(row.get(4).endsWith(shown(deployment.example(setting, method), example)), row.toString());
        }
    }

    private static String shown(String value, String example) {
        if (value.isEmpty()) {
            return "empty";
        }
        return value.contains("\n") ? "several lines, see " + example : value;
    }

    /** One row in the catalogue is one entry in every guide that lists settings. */
    @Test
    void aSettingThatIsAddedShowsUpEverywhere() {
        Deployment deployment = new DeploymentReader().read("""
                        application:
                          extraSettings:
                            - name: OpenAI__Organization
                              value: my-house
                              description: Who pays for the models.
                            - name: Weather__ApiKey
                              placeholder: YOUR_WEATHER_KEY
                              description: The key of the weather.
                        """, "added.yaml");
        for (String path : List.of(
                "infra/docs/configuration-reference.md",
                "infra/docs/llm-providers.md",
                "infra/docker/DEPLOYMENT.md",
                "infra/systemd/README.md",
                "infra/kubernetes/README.md",
                "infra/kubernetes/helm/README.md")) {
            String text = guide(deployment, path).text();
            for (String part : List.of(
                    "OpenAI__Organization`",
                    "my-house",
                    "Who pays for the models.",
                    "Weather__ApiKey`",
                    "The key of the weather.")) {
                assertTrue(text.contains(part), path + ": " + part);
            }
        }
        assertTrue(guide(deployment, "infra/docs/security-hardening.md").text().contains("`Weather__ApiKey`"));
    }

    @Test
    void noSecretIsShown() {
        tree(OtherDeployment.read())
                .files()
                .forEach(file -> assertFalse(file.content().contains(OtherDeployment.MARK), file.path()));
    }
}
