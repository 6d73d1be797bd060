package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.probe.check.RedisCheck;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a description of Kubernetes to addresses, as they are reached from outside. */
class KubernetesPlanTest extends PlanFixture {
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
        ProbePlan plan = ProbePlan.of(deployment, DeploymentMethod.KUBERNETES);
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
}
