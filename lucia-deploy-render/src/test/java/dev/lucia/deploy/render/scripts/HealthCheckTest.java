package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.Engines;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code health-check.sh} against real web servers and a real Redis. There is no service of systemd here, so that its two
 * checks fail always; with one and with all well it is tried by {@code .ci/systemd}, with Docker by
 * {@link HealthCheckDockerTest}.
 */
@Tag("engine")
class HealthCheckTest extends HealthFixture {
    @Test
    void allThatIsWellIsSaidToBe() throws Exception {
        Peer peer = well(peer());
        RedisServer redis = redis(requirepass());
        try (Arguments arguments = new Arguments()) {
            Script.Result result = check(settings(peer, redis.address()), peer.url());
            assertLine("ok   Lucia: " + peer.url() + "/health says Healthy", result);
            assertLine("ok   Redis: " + redis.address() + " says PONG", result);
            assertLine("ok   Home Assistant: " + peer.url() + "/ takes the token", result);
            assertLine("ok   Model endpoint: " + peer.url() + "/v1 takes the key", result);
            assertFalse(result.all().contains(Settings.MARK), result::all);
            assertEquals(List.of(), arguments.with(Settings.MARK));
            assertFalse(arguments.with("health-check.sh").isEmpty());
        }
        assertEquals(1, peer.requests().stream().filter("/api/"::equals).count());
    }

    @Test
    void whatFailedStandsThereWithItsRemedyAndQuietlyAlone() throws Exception {
        Peer peer = well(peer()).at("/health", Peer.status(503, "Unhealthy\u001b[31m\u0007"));
        RedisServer redis = redis(requirepass());
        Script.Result result = check(settings(peer, redis.address()), peer.url(), "--quiet");
        assertEquals(1, result.exitCode());
        assertLine("FAIL Lucia: " + peer.url() + "/health says 503: Unhealthy [31m", result);
        assertLine("     See why: journalctl -u lucia -n 50", result);
        assertFalse(result.out().contains("ok  "), result::all);
    }

    @Test
    void healthIsToldApart() throws Exception {
        Peer peer = well(peer());
        Path settings = settings(peer, closedPort());
        assertHolds(
                "/health says Degraded",
                check(settings, peer.at("/health", Peer.status(200, "Degraded")).url()));
        assertHolds(
                "FAIL Lucia: " + peer.url() + "/health says Unhealthy",
                check(
                        settings,
                        peer.at("/health", Peer.status(200, "Unhealthy")).url()));
        assertHolds(
                "Lucia maps no /health",
                check(settings, peer.at("/health", Peer.status(404, "")).url()));
        assertHolds(
                "which leads elsewhere",
                check(
                        settings,
                        peer.at("/health", Peer.to(peer.url() + "/api/")).url()));
        assertHolds(
                "did not answer within 3 seconds",
                check(settings, peer.at("/health", Peer.silence()).url()));
        assertHolds(
                "FAIL Lucia", check(settings, peer.at("/health", Peer.endless()).url()));
        assertHolds("nobody answers there", check(settings, "http://" + closedPort()));
        assertHolds("its name is not known here", check(settings, "http://nowhere.invalid"));
    }

    @Test
    void redisIsToldApart() throws Exception {
        Peer peer = well(peer());
        Path settings = settings(peer, closedPort());
        Script.Result refused = check(settings, peer.url());
        assertHolds("Connection refused", refused);
        assertHolds("See whether it runs, and why: journalctl -u redis.service", refused);
        RedisServer redis = redis("requirepass another");
        Script.Result wrong = check(settings, peer.url(), "--redis", redis.address());
        assertHolds("FAIL Redis: " + redis.address() + " says ", wrong);
        assertHolds("Give its password as Redis__Password in the settings.", wrong);
        Path without = Settings.good(SYSTEMD).without("Redis__Password").write(directory.resolve("x.env"));
        assertHolds("NOAUTH", check(without, peer.url(), "--redis", redis.address()));
        Script.Result http = check(settings, peer.url(), "--redis", peer.url().substring("http://".length()));
        assertHolds("FAIL Redis", http);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertHolds(
                    "does not answer within 3 seconds",
                    check(settings, peer.url(), "--redis", "127.0.0.1:" + silent.getLocalPort()));
        }
    }

    @Test
    void aWrongTokenIsTriedOnceAndAWrongKeyIsNamed() throws Exception {
        Peer peer = well(peer()).at("/api/", Peer.status(401, Settings.MARK)).at("/v1/models", Peer.status(401, ""));
        Script.Result result = check(settings(peer, closedPort()), peer.url(), "--wait", "3");
        assertHolds("refuses the token", result);
        assertHolds("refuses the key", result);
        assertEquals(1, peer.requests().stream().filter("/api/"::equals).count());
        assertFalse(result.all().contains(Settings.MARK));
    }

    @Test
    void credentialsDoNotFollowARedirect() throws Exception {
        Peer other = peer().at("/", Peer.status(200, ""));
        Peer peer = well(peer()).at("/api/", Peer.to(other.url() + "/")).at("/v1/models", Peer.to(other.url() + "/"));
        Script.Result result = check(settings(peer, closedPort()), peer.url());
        assertHolds("Home Assistant: " + peer.url() + "/ leads elsewhere (302)", result);
        assertHolds("Model endpoint: " + peer.url() + "/v1 leads elsewhere (302)", result);
        assertEquals(List.of(), other.requests());
    }

    @Test
    void modelsThatAreNotListedAreNamed() throws Exception {
        Peer peer = well(peer()).at("/v1/models", Peer.status(200, "{\"data\":[{\"id\":\"gpt-4o\"}]}"));
        assertHolds("does not list text-embedding-3-small", check(settings(peer, closedPort()), peer.url()));
        assertHolds("usually ends with /v1", check(settings(peer, closedPort()), peer.url(), "--model", peer.url()));
    }

    @Test
    void addressesGivenOneByOneWin() throws Exception {
        Peer peer = well(peer());
        Path settings = settings(peer(), closedPort());
        Script.Result result =
                check(settings, peer.url(), "--home-assistant", peer.url(), "--model", peer.url() + "/v1");
        assertHolds("ok   Home Assistant: " + peer.url() + " takes the token", result);
        assertHolds("ok   Model endpoint", result);
    }

    @Test
    void withoutCredentialsNobodyIsAsked() throws Exception {
        Peer peer = well(peer());
        Path settings = Settings.good(SYSTEMD)
                .with("HomeAssistant__BaseUrl", peer.url())
                .with("HomeAssistant__AccessToken", "YOUR_LONG_LIVED_TOKEN")
                .with("OpenAI__BaseUrl", peer.url() + "/v1")
                .without("OpenAI__ApiKey")
                .write(directory.resolve("x.env"));
        Script.Result result = check(settings, peer.url());
        assertLine("skip Home Assistant: no HomeAssistant__AccessToken can be read from the settings", result);
        assertLine("skip Model endpoint: no OpenAI__ApiKey can be read from the settings", result);
        assertEquals(List.of("/health"), peer.requests());
    }

    @Test
    void waitingEndsWhenAllIsWellOrTheTimeIsOver() throws Exception {
        Peer peer = well(peer());
        long[] asked = {0};
        peer.at(
                "/health",
                exchange -> Peer.status(++asked[0] < 2 ? 503 : 200, "Healthy").to(exchange));
        // The services of systemd stay away, so that it waits to the end.
        Script.Result result = check(settings(peer, closedPort()), peer.url(), "--wait", "5");
        assertHolds("ok   Lucia", result);
        assertTrue(asked[0] > 1);
        assertEquals(1, result.exitCode());
    }

    @Test
    void kubectlThatReachesNoClusterIsAFailureWithItsRemedy() throws Exception {
        Engines.program("kubectl", "Install kubectl.");
        Path config = Settings.write(directory.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "http://%s"}}]
                contexts: [{name: c, context: {cluster: c, user: u}}]
                current-context: c
                users: [{name: u, user: {}}]
                """.formatted(closedPort()));
        Script real = Script.of(script.tree(), "health-check.sh").with("KUBECONFIG", config.toString());
        Script.Result result = real.run("--method", "kubernetes", "--timeout", "3");
        assertEquals(1, result.exitCode(), result::all);
        assertHolds("FAIL Lucia pods: kubectl says ", result);
        assertHolds("kubectl config current-context", result);
        assertHolds("FAIL Lucia: there is no Service of it in the namespace lucia", result);
    }

    @Test
    void aSettingsFileIsNeverExecuted() throws Exception {
        Path trap = directory.resolve("trap");
        Path settings = Settings.write(directory.resolve("x.env"), "A=$(touch " + trap + ")\ntouch " + trap + "\n");
        check(settings, "http://" + closedPort());
        assertFalse(java.nio.file.Files.exists(trap));
    }
}
