package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.RegenerateCommand;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
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

/** The guides of {@code infra/docker} say what the model says, name what is there, and hold blocks that parse. */
class GuidesTest {
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\w./$\"'-])(?:\\./|(?:[\\w-]+/)+)?[\\w.-]*(?:\\w\\.(?:sh|ya?ml|md|example)|Dockerfile(?:\\.dev)?)(?![\\w./-])");
    private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Za-z]*__\\w+|\\b(?:ASPNETCORE|OTEL)_\\w+");
    private static final Pattern URL = Pattern.compile("http://([^/\\s]+)(/[^\\s']*)?");

    private static final String PINNED_WITHOUT_REDIS = """
            application:
              provider: azure-openai
              settings:
                Redis__ConnectionString: redis.home.arpa:6380,ssl=true
            docker:
              digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
              hostAddress: "fd00::5"
              volumes: []
              restartPolicy: "no"
            redis:
              mode: external
            """;

    static Stream<Deployment> deployments() {
        return Stream.of(Repository.reference(), OtherDeployment.read(), pinnedWithoutRedis());
    }

    private static Deployment pinnedWithoutRedis() {
        return new DeploymentReader().read(PINNED_WITHOUT_REDIS, "pinned.yaml");
    }

    private static RenderedTree tree(Deployment deployment) {
        return Targets.render(deployment, List.of("docker"));
    }

    private static List<Guide> guides(Deployment deployment) {
        List<Guide> guides = Guide.all(tree(deployment));
        assertEquals(4, guides.size());
        return guides;
    }

    private static Guide guide(Deployment deployment, String name) {
        return guides(deployment).stream()
                .filter(guide -> guide.path().equals("infra/docker/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyLinkAndAnchorResolves(Deployment deployment) {
        List<Guide> guides = guides(deployment);
        for (Guide guide : guides) {
            guide.links().stream()
                    .filter(link -> !link.startsWith("https://"))
                    .forEach(link -> assertResolves(deployment, guides, guide, link));
        }
    }

    private static void assertResolves(Deployment deployment, List<Guide> guides, Guide from, String link) {
        String where = from.path() + ": " + link;
        String target = from.target(link);
        assertTrue(tree(deployment).file(target).isPresent(), where);
        if (link.contains("#")) {
            Guide into = guides.stream()
                    .filter(guide -> guide.path().equals(target))
                    .findFirst()
                    .orElseThrow();
            assertTrue(into.anchors().contains(link.replaceFirst(".*#", "")), where);
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyBlockSaysWhatItIsInAndParses(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            guide.blocks()
                    .forEach(block -> assertTrue(
                            Set.of("bash", "yaml", "ini", "text").contains(block.language()),
                            guide.path() + ": " + block));
            guide.blocks("ini")
                    .forEach(block -> assertEquals(
                            List.of(), EnvDialect.COMPOSE.parse(block).problems(), guide.path() + ": " + block));
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyFileThatIsNamedIsThere(Deployment deployment) {
        RenderedTree tree = tree(deployment);
        for (Guide guide : guides(deployment)) {
            Stream.concat(guide.blocks("bash").stream(), guide.code().stream())
                    .flatMap(text -> found(FILE, text))
                    .forEach(name -> assertTrue(isThere(tree, name), guide.path() + ": " + name));
        }
    }

    private static boolean isThere(RenderedTree tree, String name) {
        return name.equals("infra/lucia-deploy.yaml")
                || Stream.of("", "infra/docker/")
                        .map(folder -> Path.of(folder).resolve(name).normalize().toString())
                        .anyMatch(path -> tree.file(path).isPresent());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyVariableThatIsNamedIsInTheCatalogue(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            Stream.concat(guide.blocks("bash").stream(), guide.code().stream())
                    .filter(text -> !text.contains("YOUR_"))
                    .flatMap(text -> found(VARIABLE, text))
                    .forEach(name -> assertTrue(
                            deployment.catalog().find(SettingName.of(name)).isPresent(), guide.path() + ": " + name));
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingHasItsRow(Deployment deployment) {
        List<List<String>> rows = guide(deployment, "DEPLOYMENT.md").rows();
        for (Setting setting : deployment.catalog().settings()) {
            List<String> row = rows.stream()
                    .filter(cells -> cells.get(0).equals(setting.name().text()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + setting.name()));
            assertEquals(setting.required(), row.get(1).startsWith("required"), row.toString());
            assertEquals(setting.isSensitive(), row.get(1).endsWith("secret"), row.toString());
            assertEquals(setting.description(), row.get(2));
            assertEquals(setting.type().rule(), row.get(3));
            assertTrue(row.get(4).endsWith(shown(deployment.example(setting, DOCKER))), row.toString());
        }
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "empty";
        }
        return value.contains("\n") ? "several lines, see .env.example" : value;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyCurlAsksWhereLuciaIsPublished(Deployment deployment) {
        String host = deployment.docker().hostAddress().text();
        String expected = (host.equals("0.0.0.0") ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":"
                + deployment.docker().hostPort();
        for (Guide guide : guides(deployment)) {
            guide.blocks("bash").stream()
                    .flatMap(block -> URL.matcher(block).results())
                    .forEach(url -> {
                        assertEquals(expected, url.group(1), guide.path());
                        assertEquals(deployment.docker().healthCheckPath().text(), url.group(2), guide.path());
                    });
        }
    }

    /** Every default that the other description changes would be seen here, had anybody typed it in. */
    @Test
    void noValueIsTypedIn() {
        RenderedTree tree = tree(OtherDeployment.read());
        List<String> defaults = List.of(
                "7235",
                "8080",
                "6379",
                "0.0.0.0:",
                "seiggy",
                "redis:7-alpine",
                "./config",
                "/app/config",
                "/health",
                "unless-stopped",
                "2g",
                "512",
                "256mb",
                "api.openai.com",
                "gpt-4o");
        tree.files().stream()
                .filter(file -> file.path().endsWith(".md") || file.path().endsWith(".sh"))
                .forEach(file -> defaults.forEach(value -> assertFalse(
                        Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
                                .matcher(file.content())
                                .find(),
                        file.path() + ": " + value)));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void whatBecomesOfAContainerThatEndsIsSaid(Deployment deployment) {
        String policy = deployment.docker().restartPolicy().text();
        String guide = guide(deployment, "DEPLOYMENT.md").text();
        String said = switch (policy) {
            case "no" -> "A container that ends is not started again";
            case "on-failure" -> "A container that ends with an error is started again";
            default -> "A container that ends is started again";
        };
        assertTrue(guide.contains(said), policy);
        assertTrue(guide.contains("restart policy is `" + policy + "`"), policy);
    }

    @Test
    void withoutRedisVolumesAndBuildTheGuidesSpeakOfNone() {
        for (Guide guide : guides(pinnedWithoutRedis())) {
            for (String absent : List.of("exec -T redis", "lucia_redis", "mkdir", "chown", "compose build")) {
                assertFalse(guide.text().contains(absent), guide.path() + ": " + absent);
            }
        }
        String script = tree(pinnedWithoutRedis())
                .file("infra/docker/verify-mvp.sh")
                .orElseThrow()
                .content();
        assertFalse(script.contains("redis-cli"));
    }

    @Test
    void theQuickStartIsFiveStepsOfPlainCommands() {
        Guide guide = guide(Repository.reference(), "DEPLOYMENT.md");
        assertEquals(
                5,
                guide.anchors().stream()
                        .filter(anchor -> anchor.startsWith("step-"))
                        .count());
        List<String> commands = guide.blocks().stream()
                .filter(block -> block.section().equals("Quick start")
                        && block.language().equals("bash"))
                .flatMap(block -> block.text().lines())
                .toList();
        assertEquals("cd infra/docker", commands.get(0));
        assertTrue(commands.contains("docker compose up -d --wait"), commands.toString());
        assertEquals("./verify-mvp.sh", commands.get(commands.size() - 1));
    }

    @Test
    void whatOtherFilesSayIsQuotedAsTheySayIt() {
        Deployment deployment = Repository.reference();
        String guide = guide(deployment, "DEPLOYMENT.md").text();
        String compose = tree(deployment)
                .file("infra/docker/docker-compose.yml")
                .orElseThrow()
                .content();
        String dockerfile =
                tree(deployment).file("infra/docker/Dockerfile").orElseThrow().content();
        assertTrue(guide.contains("is missing a value: " + ComposeSetting.MISSING));
        assertTrue(compose.contains(":?" + ComposeSetting.MISSING));
        assertTrue(guide.contains(dockerfile.replaceAll("(?s).*\nUSER (\\S+)\n.*", "the user $1,")));
        assertTrue(guide.contains(RegenerateCommand.COMMAND_LINE));
    }

    @Test
    void noSecretIsShown() {
        tree(OtherDeployment.read())
                .files()
                .forEach(file -> assertFalse(file.content().contains(OtherDeployment.MARK), file.path()));
    }
}
