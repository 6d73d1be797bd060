package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.check.HomeAssistantCheck;
import dev.lucia.deploy.probe.check.ModelEndpointCheck;
import dev.lucia.deploy.probe.check.RedisCheck;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a description to addresses, as they are reached from outside. */
class ProbePlanTest extends PlanFixture {
    private static final SettingValues FILLED_IN = SettingValues.of(Map.of(
            "HomeAssistant__BaseUrl", "http://192.168.1.100:8123",
            "HomeAssistant__AccessToken", "a-long-lived-token-of-home-assistant",
            "OpenAI__ApiKey", "sk-proj-0123456789abcdefghij",
            "OpenAI__ModelId", "gpt-4o",
            "OpenAI__EmbeddingModelId", "text-embedding-3-small",
            "Redis__Password", "secret"));

    @Test
    void dockerIsReachedByItsPublishedPort() throws Exception {
        ProbePlan plan = ProbePlan.of(Deployment.defaults(), DeploymentMethod.DOCKER, FILLED_IN);
        assertEquals(
                List.of(
                        "lucia http://localhost:7235/health",
                        "redis redis:6379",
                        "home-assistant http://192.168.1.100:8123/api/",
                        "model-endpoint https://api.openai.com/v1/models"),
                subjects(plan));
        Outcome.Skipped redis = skipped(plan, "redis");
        assertTrue(redis.reason().contains("published nowhere"), redis.reason());
        assertTrue(redis.hint().contains("docker compose exec -T redis"), redis.hint());
        assertTrue(redis.hint().contains("redis-cli -e -p 6379 ping"), redis.hint());
    }

    @Test
    void anAddressThatDockerPublishesOnIsAsked() {
        assertEquals("lucia http://192.168.1.5:8235/up", dockerLucia("192.168.1.5", 8235, "/up"));
        assertEquals("lucia http://[fd00::1]:7235/health", dockerLucia("fd00::1", 7235, "/health"));
        assertEquals("lucia http://localhost:7235/health", dockerLucia("::", 7235, "/health"));
        assertEquals("lucia http://127.0.0.1:7235/a%40b", dockerLucia("127.0.0.1", 7235, "/a@b"));
    }

    @Test
    void whatAContainerCallsItsHostIsThisMachine() {
        Deployment deployment = read("application: {provider: ollama}\n");
        assertEquals(
                "model-endpoint http://localhost:11434/v1/models",
                subjects(plan(deployment)).get(3));
        assertEquals(
                "redis localhost:6380",
                subjects(plan(
                                Deployment.defaults(),
                                DeploymentMethod.DOCKER,
                                Map.of("Redis__ConnectionString", "host.docker.internal:6380")))
                        .get(1));
    }

    @Test
    void whatLeadsAContainerToItselfIsAskedHereWithAWarning() throws Exception {
        try (HttpPeer peer = HttpPeer.plain().answer("/v1/models", 200, "{\"data\":[]}")) {
            for (String host : List.of("localhost", "127.0.0.1", "LOCALHOST")) {
                Map<String, String> values = Map.of("OpenAI__BaseUrl", "http://" + host + ":" + peer.port() + "/v1");
                for (DeploymentMethod method : List.of(DeploymentMethod.DOCKER, DeploymentMethod.KUBERNETES)) {
                    assertEquals(
                            "healthy with leads-to-container",
                            Probes.verdict(outcome(plan(Deployment.defaults(), method, values), "model-endpoint")));
                }
                assertEquals(
                        "healthy",
                        Probes.verdict(outcome(
                                plan(Deployment.defaults(), DeploymentMethod.SYSTEMD, values), "model-endpoint")));
            }
            assertEquals(
                    "healthy",
                    Probes.verdict(outcome(
                            plan(
                                    Deployment.defaults(),
                                    DeploymentMethod.DOCKER,
                                    Map.of("OpenAI__BaseUrl", "http://host.docker.internal:" + peer.port() + "/v1")),
                            "model-endpoint")));
        }
    }

    @Test
    void systemdIsReachedWhereItListens() {
        ProbePlan plan = ProbePlan.of(Deployment.defaults(), DeploymentMethod.SYSTEMD, FILLED_IN);
        assertEquals(
                List.of("lucia http://localhost:8080/health", "redis localhost:6379"),
                subjects(plan).subList(0, 2));
        assertEquals("lucia https://10.0.0.1:8443/health", systemdLucia("https://10.0.0.1:8443;http://+:8080"));
        assertEquals("lucia http://localhost:9000/health", systemdLucia("http://*:9000/"));
        assertEquals("lucia ASPNETCORE_URLS", systemdLucia("nonsense"));
    }

    @Test
    void secretsAndOptionsReachTheirChecks() {
        ProbePlan plan = plan(
                Deployment.defaults(),
                DeploymentMethod.SYSTEMD,
                Map.of("Redis__ConnectionString", "a:1,b:2,ssl=true,user=lucia", "Redis__Password", "p"));
        Optional<Secret> password = Optional.of(Secret.of("p"));
        assertEquals(
                List.of(
                        new RedisCheck("a", 1, Optional.of("a"), Optional.of("lucia"), password, Optional.empty()),
                        new RedisCheck("b", 2, Optional.of("b"), Optional.of("lucia"), password, Optional.empty())),
                plan.checks().subList(1, 3));
        List<Check> checks = ProbePlan.of(Deployment.defaults(), DeploymentMethod.DOCKER, FILLED_IN)
                .checks();
        assertTrue(checks.get(2) instanceof HomeAssistantCheck check
                && check.token().isPresent());
        assertTrue(checks.get(3) instanceof ModelEndpointCheck check
                && check.models().equals(List.of("gpt-4o", "text-embedding-3-small")));
    }

    @Test
    void whatIsNotFilledInIsSkippedAndWhatIsNoAddressIsAnErrorThatHidesIt() throws Exception {
        ProbePlan empty = ProbePlan.of(Deployment.defaults(), DeploymentMethod.SYSTEMD);
        assertEquals(
                "HomeAssistant__BaseUrl is not filled in.",
                skipped(empty, "home-assistant").reason());
        ProbePlan placeholders = plan(
                Deployment.defaults(),
                DeploymentMethod.SYSTEMD,
                Map.of(
                        "HomeAssistant__BaseUrl", "http://YOUR_HA_IP:8123",
                        "OpenAI__BaseUrl", "my-secret-key-in-the-wrong-place",
                        "Redis__ConnectionString", "localhost:1,password=my-secret-key"));
        assertEquals(
                "HomeAssistant__BaseUrl is not filled in.",
                skipped(placeholders, "home-assistant").reason());
        assertEquals("unhealthy invalid-setting", Probes.verdict(outcome(placeholders, "model-endpoint")));
        assertEquals("unhealthy invalid-setting", Probes.verdict(outcome(placeholders, "redis")));
        assertTrue(!outcome(placeholders, "model-endpoint").toString().contains("secret"));
        assertTrue(!outcome(placeholders, "redis").toString().contains("my-secret-key"));
    }

    @Test
    void aPlaceholderIsNeverSentAsAToken() {
        Map<String, String> values = new HashMap<>(Map.of("HomeAssistant__BaseUrl", "http://ha.local:8123"));
        values.put("HomeAssistant__AccessToken", "YOUR_LONG_LIVED_TOKEN");
        ProbePlan plan = plan(Deployment.defaults(), DeploymentMethod.SYSTEMD, values);
        assertEquals("home-assistant http://ha.local:8123/", subjects(plan).get(2));
    }

    @Test
    void aPasswordMayLookLikeAPlaceholder() {
        ProbePlan plan = plan(Deployment.defaults(), DeploymentMethod.SYSTEMD, Map.of("Redis__Password", "changeme"));
        assertTrue(plan.checks().get(1) instanceof RedisCheck check
                && check.password().equals(Optional.of(Secret.of("changeme"))));
    }

    @Test
    void limitsHaveBounds() {
        ProbePlan plan = ProbePlan.builder().build();
        assertThrows(IllegalArgumentException.class, () -> plan.withLimit(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> plan.withDeadline(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> AwaitPolicy.atMost(Duration.ofDays(2)));
        assertEquals(Duration.ofSeconds(5), plan.limit());
        assertEquals(Duration.ofSeconds(15), plan.deadline());
    }

    private static String dockerLucia(String address, int port, String path) {
        return subjects(plan(read("docker: {hostAddress: '" + address + "', hostPort: " + port + ", healthCheckPath: "
                        + path + "}\n")))
                .get(0);
    }

    private static String systemdLucia(String urls) {
        return subjects(plan(Deployment.defaults(), DeploymentMethod.SYSTEMD, Map.of("ASPNETCORE_URLS", urls)))
                .get(0);
    }
}
