package dev.lucia.deploy.render.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.RegenerateCommand;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides of {@code infra/docker} say what the model and the other files say. */
class GuidesTest {
    private static final Pattern URL = Pattern.compile("http://([^/\\s]+)(/[^\\s']*)?");

    static Stream<Deployment> deployments() {
        return Stream.of(Repository.reference(), OtherDeployment.read(), OtherDeployment.withoutRedis());
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
        for (Guide guide : guides(OtherDeployment.withoutRedis())) {
            for (String absent : List.of("exec -T redis", "lucia_redis", "mkdir", "chown", "compose build")) {
                assertFalse(guide.text().contains(absent), guide.path() + ": " + absent);
            }
        }
        String script = tree(OtherDeployment.withoutRedis())
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

    // All but the variable that is quoted are there, since Compose names any that is missing.
    @Test
    @Tag("engine")
    void whatComposeSaysOfAMissingVariableIsQuotedAsItSaysIt(@TempDir Path directory) {
        List<String> compose = Engines.compose();
        RenderedTree tree = Targets.render(Repository.reference());
        TreeWriter.to(directory).write(tree);
        String quote = Guide.all(tree).stream()
                .flatMap(guide -> guide.quotes("compose").stream())
                .findFirst()
                .orElseThrow();
        Map<String, String> others = Repository.reference().catalog().names().stream()
                .filter(name -> !quote.contains(name))
                .collect(Collectors.toMap(name -> name, name -> "x"));
        String file = directory.resolve("infra/docker/docker-compose.yml").toString();
        List<String> command =
                Stream.concat(compose.stream(), Stream.of("-f", file, "config")).toList();
        String said = Engines.run("", others, command).err();
        assertTrue(said.contains(quote), said);
        assertTrue(guide(Repository.reference(), "DEPLOYMENT.md").text().contains("\n" + quote + "\n"), quote);
    }
}
