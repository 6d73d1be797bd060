package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.check.HomeAssistantCheck;
import dev.lucia.deploy.probe.check.ModelEndpointCheck;
import dev.lucia.deploy.probe.check.RedisCheck;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a description to addresses, as they are reached from outside. */
class ProbePlanTest {
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
    void kubernetesIsReachedByEachHostOfItsIngress() throws Exception {
        Deployment deployment = read("""
                kubernetes:
                  namespace: home
                  ingress:
                    hosts: [lucia.local, lucia.example.net, "*.example.net"]
                    tls:
                      - secretName: lucia-tls
                        hosts: [lucia.example.net]
                """);
        ProbePlan plan = ProbePlan.of(deployment, DeploymentMethod.KUBERNETES, FILLED_IN);
        assertEquals(
                List.of(
                        "lucia http://lucia.local/health",
                        "lucia https://lucia.example.net/health",
                        "lucia *.example.net",
                        "redis lucia-redis:6379"),
                subjects(plan).subList(0, 4));
        Outcome.Skipped redis = skipped(plan, "redis");
        assertTrue(
                redis.hint().contains("kubectl --namespace home port-forward service/lucia-redis 6379:6379"),
                redis.hint());
    }

    @Test
    void kubernetesWithoutAnIngressIsForwarded() throws Exception {
        Deployment deployment = read("kubernetes: {ingress: {enabled: false}, service: {port: 8081}}\n");
        ProbePlan plan = ProbePlan.of(deployment, DeploymentMethod.KUBERNETES);
        Outcome.Skipped lucia = skipped(plan, "lucia");
        assertTrue(lucia.hint().contains("port-forward service/lucia 7235:8081"), lucia.hint());
        assertTrue(lucia.reason().contains("inside the cluster alone"), lucia.reason());
        for (String type : List.of("NodePort", "LoadBalancer")) {
            Deployment other =
                    read("kubernetes: {namespace: home, ingress: {enabled: false}, service: {type: " + type + "}}\n");
            String reason = skipped(ProbePlan.of(other, DeploymentMethod.KUBERNETES), "lucia")
                    .reason();
            assertTrue(reason.contains("'kubectl --namespace home get service/lucia' shows it."), reason);
        }
    }

    @Test
    void anIngressWhoseNameLeadsNowhereComesWithTheWaysThere() throws Exception {
        Deployment deployment = read("kubernetes: {namespace: home, ingress: {hosts: [no-such-host.invalid]}}\n");
        ProbePlan plan = ProbePlan.of(deployment, DeploymentMethod.KUBERNETES);
        Outcome outcome = outcome(plan, "lucia");
        assertEquals("unreachable name-not-resolved", Probes.verdict(outcome));
        String hint = outcome.problem().orElseThrow().hint();
        for (String part : List.of(
                "DNS",
                "/etc/hosts",
                "no-such-host.invalid",
                "kubectl --namespace home get ingress",
                "kubectl --namespace home port-forward service/lucia 7235:")) {
            assertTrue(hint.contains(part), hint);
        }
    }

    @Test
    void namesOfTheClusterAreNotAskedFromOutside() throws Exception {
        ProbePlan plan = plan(
                Deployment.defaults(),
                DeploymentMethod.KUBERNETES,
                Map.of(
                        "OpenAI__BaseUrl", "http://ollama.models.svc.cluster.local:11434/v1",
                        "Redis__ConnectionString", "redis.data.svc:6379,redis.example.net:6379"));
        assertTrue(skipped(plan, "model-endpoint").hint().contains("port-forward"));
        assertEquals(
                List.of("redis redis.data.svc:6379", "redis redis.example.net:6379"),
                subjects(plan).subList(1, 3));
        assertTrue(plan.checks().get(2) instanceof RedisCheck);
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

    private static ProbePlan plan(Deployment deployment) {
        return ProbePlan.of(deployment, DeploymentMethod.DOCKER);
    }

    private static ProbePlan plan(Deployment deployment, DeploymentMethod method, Map<String, String> values) {
        return ProbePlan.of(deployment, method, SettingValues.of(values));
    }

    private static Deployment read(String description) {
        return new DeploymentReader().read(description, "test");
    }

    private static List<String> subjects(ProbePlan plan) {
        return plan.checks().stream()
                .map(check -> check.subject().id() + " " + check.subject().address())
                .toList();
    }

    private static Outcome.Skipped skipped(ProbePlan plan, String id) throws InterruptedException {
        return (Outcome.Skipped) outcome(plan, id);
    }

    private static Outcome outcome(ProbePlan plan, String id) throws InterruptedException {
        List<Check> checks = plan.checks().stream()
                .filter(check -> check.subject().id().equals(id))
                .toList();
        try (Prober prober = Prober.create()) {
            List<ProbeResult> results = prober.probe(new ProbePlan(checks, plan.limit(), plan.deadline()))
                    .of(id);
            return results.get(0).outcome();
        }
    }
}
