package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code health-check.sh --method docker} about a real deployment: the rendered Compose file with its Redis, the image that its
 * Dockerfile builds of sources laid out like Lucia's, and beside them a web server in the place of Home Assistant and the models.
 */
@Tag("engine")
class HealthCheckDockerTest {
    private static final String IMAGE = "lucia-deploy/health-check-test";

    // Compose's own project, port and image, so that no other deployment on this daemon is touched.
    private static final String OVERRIDE = """
            services:
              lucia:
                image: %s
                ports: !override ["127.0.0.1:0:8080"]
              home:
                image: lucia-deploy/debian:12
                init: true
                networks: [default]
                command:
                  - perl
                  - -MIO::Socket::INET
                  - -e
                  - |
                    my $$server = IO::Socket::INET->new(LocalPort => 8123, Listen => 5, ReuseAddr => 1) or die;
                    while (my $$peer = $$server->accept) {
                      my ($$path, $$bearer) = ("", "");
                      while (my $$line = <$$peer>) {
                        $$path = $$1 if $$line =~ m{^GET (\\S+)};
                        $$bearer = $$1 if $$line =~ m{^Authorization: Bearer (.*)\\r$$};
                        last if $$line eq "\\r\\n";
                      }
                      my $$known = $$path eq "/api/" ? "%s" : "%s";
                      my $$status = $$bearer eq $$known ? "200 OK" : "401 Unauthorized";
                      my $$body = '{"data":[{"id":"gpt-4o"},{"id":"text-embedding-3-small"}]}';
                      print $$peer "HTTP/1.0 $$status\\r\\nContent-Length: @{[length $$body]}\\r\\n\\r\\n$$body";
                    }
            """.formatted(IMAGE, Settings.TOKEN, Settings.KEY);

    private static final Settings GOOD = Settings.good(COMPOSE)
            .with("COMPOSE_PROJECT_NAME", "lucia-deploy-health-check")
            .with("HomeAssistant__BaseUrl", "http://home:8123")
            .with("OpenAI__BaseUrl", "http://home:8123/v1");

    @TempDir
    Path directory;

    private Map<String, String> daemon = Map.of();
    private Path compose = Path.of("");
    private Script script = new Script(compose, "", Map.of());

    @BeforeEach
    void render() {
        daemon = Engines.daemon();
        Path tree = Script.render(Repository.reference(), directory);
        compose = tree.resolve("infra/docker");
        script = Script.of(tree, "health-check.sh");
        daemon.forEach((name, value) -> script = script.with(name, value));
        Settings.write(compose.resolve("docker-compose.override.yml"), OVERRIDE);
        GOOD.write(compose.resolve(".env"));
    }

    @AfterEach
    void takeDown() {
        if (Files.exists(compose.resolve(".env"))) {
            docker("compose", "--project-directory", compose.toString(), "down", "--volumes", "--timeout", "1");
            docker("rmi", "--force", IMAGE);
        }
    }

    private Engines.Result docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Engines.program("docker", "Install docker.io.")));
        command.addAll(List.of(arguments));
        return Engines.run("", daemon, command);
    }

    private void composeDoes(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compose", "--project-directory", compose.toString()));
        all.addAll(List.of(arguments));
        Engines.Result result = docker(all.toArray(String[]::new));
        assertEquals(0, result.exitCode(), result::err);
    }

    private Script.Result check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--method", "docker", "--timeout", "5"));
        arguments.addAll(List.of(more));
        Script.Result result = script.run(arguments);
        assertFalse(result.all().contains(Settings.MARK), result::all);
        return result;
    }

    private static void assertSays(int exitCode, Script.Result result, String... parts) {
        assertEquals(exitCode, result.exitCode(), result::all);
        for (String part : parts) {
            assertTrue(result.out().contains(part), () -> part + " is not in:\n" + result.all());
        }
    }

    @Test
    void whatIsNotThereIsMissed() {
        assertSays(
                1,
                check(),
                "FAIL container lucia: it is not there\n     Start it: docker compose up -d --wait\n",
                "FAIL container redis: it is not there\n",
                "FAIL Lucia: no port is published\n",
                "FAIL Redis: the container redis says ");
    }

    /** Sources laid out like Lucia's, for the image to be built of. */
    private void writeSources() {
        assertEquals(
                0,
                Engines.run(
                                "",
                                Map.of(),
                                List.of(
                                        Engines.program("bash", "Install bash."),
                                        Repository.root()
                                                .resolve(".ci/engines/docker")
                                                .toString(),
                                        "source",
                                        script.tree().toString()))
                        .exitCode());
    }

    // One after the other, for a deployment takes long to come up.
    @Test
    void whatIsWellPassesAndEachIllnessIsNamed() throws IOException {
        writeSources();
        composeDoes("up", "--detach", "--build", "--wait", "--wait-timeout", "180");
        assertWhatIsWellPasses();
        assertWrongSettingsAreNamed();
        assertStoppedContainersAreNamed();
    }

    private void assertWhatIsWellPasses() {
        assertSays(
                0,
                check(),
                "ok   container lucia: running, healthy\n",
                "ok   container redis: running, healthy\n",
                "/health says Healthy\n",
                "ok   Redis: the container redis says PONG\n",
                "ok   Home Assistant: http://home:8123 takes the token\n",
                "ok   Model endpoint: http://home:8123/v1 takes the key\n",
                "docker: 6 ok, 0 failed, 0 skipped\n");
        assertEquals("", check("--quiet").all());
    }

    private void assertWrongSettingsAreNamed() throws IOException {
        Path wrong = GOOD.with("HomeAssistant__AccessToken", Settings.MARK + "-another")
                .with("OpenAI__ModelId", "gpt-nowhere")
                .write(directory.resolve("my other/.env"));
        assertSays(
                1,
                check("--env-file", wrong.toString()),
                "FAIL Home Assistant: http://home:8123 refuses the token\n",
                "FAIL Model endpoint: http://home:8123/v1 does not list gpt-nowhere\n",
                "docker: 4 ok, 2 failed, 0 skipped\n");
    }

    private void assertStoppedContainersAreNamed() {
        composeDoes("stop", "--timeout", "1", "redis");
        assertSays(
                1,
                check(),
                "FAIL container redis: exited",
                "     See why: docker compose logs --tail 50 redis\n",
                "FAIL Redis: the container redis says ");
        composeDoes("kill", "lucia");
        assertSays(
                1,
                check("--quiet"),
                "FAIL container lucia: ",
                "FAIL Lucia: no port is published\n",
                "FAIL Home Assistant: ");
    }
}
