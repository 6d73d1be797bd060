package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads after the installation. */
class NotesTest {
    private static final String FILLED_IN = """
            config:
              HomeAssistant__BaseUrl: http://192.168.1.2:8123
            secrets:
              HomeAssistant__AccessToken: eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.abc
              OpenAI__ApiKey: sk-proj-0123456789abcdef
            """;
    private static final String NO_INGRESS = "ingress:\n  enabled: false\n";

    @TempDir
    static Path directory;

    static Chart chart;

    @BeforeAll
    static void write() {
        chart = Chart.of(Deployments.REFERENCE, directory);
    }

    static Stream<ValuesFile> matrix() {
        return ValuesFile.folder("values-matrix");
    }

    @Test
    void nameEachPlaceholderThatIsLeft() {
        assertEquals(
                List.of(
                        "config.HomeAssistant__BaseUrl",
                        "secrets.HomeAssistant__AccessToken",
                        "secrets.OpenAI__ApiKey"),
                placeholders(chart.notes(Chart.RELEASE)));
    }

    @Test
    void nameAPlaceholderThatAPersonLeft() {
        String values = "config:\n  OpenAI__BaseUrl: https://YOUR_RESOURCE.openai.azure.com/\n";
        assertEquals(List.of("config.OpenAI__BaseUrl"), placeholders(chart.notes(Chart.RELEASE, FILLED_IN, values)));
    }

    @Test
    void nameNoPlaceholderWhereNoneIsLeft() {
        String notes = chart.notes(Chart.RELEASE, FILLED_IN);
        assertFalse(notes.contains("STILL TO BE FILLED IN"), notes);
    }

    @Test
    void speakOfNoSecretsThatAreNotRead() {
        String notes = chart.notes(Chart.RELEASE, "existingSecret: mine\n");
        assertEquals(List.of("config.HomeAssistant__BaseUrl"), placeholders(notes));
        has(notes, "Secret \"mine\"", "rollout restart deployment/lucia", "rollout restart statefulset/lucia-redis");
    }

    @Test
    void giveTheAddressesOfTheIngress() {
        String values = """
                ingress:
                  hosts:
                    - host: lucia.example.net
                      paths: [{path: /, pathType: Prefix}, {path: /api, pathType: Exact}]
                    - host: plain.example.net
                      paths: [{path: /, pathType: Prefix}]
                  tls:
                    - secretName: lucia-tls
                      hosts: [lucia.example.net]
                """;
        has(
                chart.notes(Chart.RELEASE, values),
                "  https://lucia.example.net/\n",
                "  https://lucia.example.net/api\n",
                "  http://plain.example.net/\n",
                "class \"nginx\"",
                "get ingress lucia");
    }

    @Test
    void knowThatACertificateMayBeForAWildcard() {
        String values = """
                ingress:
                  hosts:
                    - host: lucia.example.net
                      paths: [{path: /, pathType: Prefix}]
                    - host: a.lucia.example.net
                      paths: [{path: /, pathType: Prefix}]
                    - host: "*.home.example.net"
                      paths: [{path: /, pathType: Prefix}]
                  tls:
                    - secretName: lucia-tls
                      hosts: ["*.example.net", "*.home.example.net"]
                """;
        has(
                chart.notes(Chart.RELEASE, values),
                "  https://lucia.example.net/\n",
                "  http://a.lucia.example.net/\n",
                "  https://*.home.example.net/   (any name in place of *)\n");
    }

    @Test
    void tellOfThePortOfTheNodes() {
        String notes = chart.notes(Chart.RELEASE, NO_INGRESS, "service:\n  type: NodePort\n");
        has(notes, "get service lucia -o jsonpath='{.spec.ports[0].nodePort}'", "http://$NODE_IP:$NODE_PORT/health");
        assertFalse(notes.contains("get ingress"), notes);
    }

    @Test
    void tellOfTheLoadBalancer() {
        String notes = chart.notes(Chart.RELEASE, NO_INGRESS, "service:\n  type: LoadBalancer\n  port: 8123\n");
        has(notes, "{.status.loadBalancer.ingress[0].ip}", "http://$LB_IP:8123/health");
        assertFalse(notes.contains("port-forward"), notes);
    }

    @Test
    void tellHowToForwardAPort() {
        String notes = chart.notes("home", NO_INGRESS, "service:\n  port: 8081\n");
        has(notes, "port-forward service/home-lucia 7235:8081", "curl http://localhost:7235/health");
        assertFalse(notes.contains("get ingress"), notes);
    }

    @Test
    void tellOfTheRoute() {
        String values = "httpRoute:\n  enabled: true\n  parentRefs: [{name: home}]\n  hostnames: [lucia.example.net]\n";
        String any = "httpRoute:\n  enabled: true\n  parentRefs: [{name: home}]\n";
        has(chart.notes(Chart.RELEASE, NO_INGRESS, values), "lucia.example.net", "describe httproute lucia");
        has(
                chart.notes(Chart.RELEASE, NO_INGRESS, any),
                "How to reach Lucia:\n  every host name that the listeners of the Gateway take\nThe state of the route:");
    }

    @Test
    void tellHowToLookIntoTrouble() {
        has(
                chart.notes("home"),
                "get pods --selector app.kubernetes.io/instance=home",
                "describe deployment/home-lucia",
                "logs deployment/home-lucia",
                "logs statefulset/home-lucia-redis",
                "helm test home --namespace lucia");
        String without = chart.notes("home", "redis: {enabled: false}\nconfig: {Redis__ConnectionString: 'a:1'}\n");
        assertFalse(without.contains("statefulset"), without);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void areCleanText(ValuesFile values) {
        String notes = chart.notes(values.release(), values.text());
        assertAll(
                () -> assertFalse(notes.contains("<no value>"), notes),
                () -> assertFalse(notes.contains("{{"), notes),
                () -> assertFalse(notes.contains("\n\n\n"), notes),
                () -> assertFalse(notes.lines().anyMatch(line -> line.endsWith(" ")), notes),
                () -> assertFalse(notes.contains("eyJ0"), "a secret stands in the notes"));
    }

    private static List<String> placeholders(String notes) {
        return notes.lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static void has(String notes, String... parts) {
        assertAll(Stream.of(parts).map(part -> () -> assertTrue(notes.contains(part), notes)));
    }
}
