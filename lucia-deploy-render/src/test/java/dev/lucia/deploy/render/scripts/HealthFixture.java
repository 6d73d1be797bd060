package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code health-check.sh} of a rendered tree, the peers that it asks, and the settings that name them. */
abstract class HealthFixture {
    static final String[] PROGRAMS = {
        "bash",
        "cat",
        "curl",
        "dirname",
        "env",
        "grep",
        "head",
        "mktemp",
        "redis-cli",
        "rm",
        "sed",
        "sleep",
        "systemctl",
        "tail",
        "timeout",
        "tr",
        "wc"
    };

    static final String MODELS =
            "{\"object\":\"list\",\"data\":[{\"id\":\"gpt-4o\"},{\"id\": \"text-embedding-3-small:latest\"}]}";

    @TempDir
    Path directory;

    final List<AutoCloseable> open = new ArrayList<>();

    Script script = new Script(Path.of(""), "", Map.of());

    @BeforeEach
    void render() {
        Path tree = Script.render(Repository.reference(), directory);
        script = Script.of(tree, "health-check.sh").withOnly(directory.resolve("bin"), PROGRAMS);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    Peer peer() throws IOException {
        Peer peer = new Peer();
        open.add(peer);
        return peer;
    }

    RedisServer redis(String... configuration) throws IOException, InterruptedException {
        RedisServer redis = new RedisServer(directory.resolve("redis"), configuration);
        open.add(redis);
        return redis;
    }

    static String closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + free.getLocalPort();
        }
    }

    static Peer well(Peer peer) {
        return peer.at("/health", Peer.status(200, "Healthy"))
                .at("/api/", Peer.forHeader("Authorization", "Bearer " + Settings.TOKEN, "{}"))
                .at("/v1/models", Peer.forHeader("Authorization", "Bearer " + Settings.KEY, MODELS));
    }

    Path settings(Peer peer, String redis) {
        return Settings.good(SYSTEMD)
                .with("HomeAssistant__BaseUrl", peer.url() + "/")
                .with("OpenAI__BaseUrl", peer.url() + "/v1")
                .with("Redis__ConnectionString", redis)
                .write(directory.resolve("my settings/lucia.env"));
    }

    Script.Result check(Path settings, String url, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--method", "systemd", "--env-file", settings.toString(), "--url", url, "--timeout", "3"));
        arguments.addAll(List.of(more));
        return script.run(arguments);
    }

    static String requirepass() {
        return "requirepass \""
                + Settings.good(SYSTEMD)
                        .values()
                        .getOrDefault("Redis__Password", "")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                + "\"";
    }

    static void assertLine(String line, Script.Result result) {
        assertTrue(result.out().lines().anyMatch(line::equals), () -> line + " is not in:\n" + result.all());
    }

    static void assertHolds(String part, Script.Result result) {
        assertTrue(result.out().contains(part), () -> part + " is not in:\n" + result.all());
    }
}
