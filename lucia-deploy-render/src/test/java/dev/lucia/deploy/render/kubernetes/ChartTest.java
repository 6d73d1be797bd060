package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.LintResult;
import dev.lucia.deploy.model.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart in Helm's own engine, with many values files, against Kubernetes' types and the checks of this package. */
class ChartTest {
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

    static Stream<ValuesFile> refused() {
        return ValuesFile.folder("values-refused");
    }

    static Stream<Deployment> others() {
        return Stream.of(Deployments.CHANGED, Deployments.BUNDLED);
    }

    @Test
    void lintsWithoutAMessage() {
        LintResult result = chart.lint();
        assertFalse(result.isFailed());
        assertEquals(
                List.of(),
                result.getMessages().stream()
                        .filter(message -> !message.startsWith("==> Linting"))
                        .filter(message -> !message.isBlank())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void lintsWithEveryValuesFile(ValuesFile values, @TempDir Path parent) throws Exception {
        Chart copy = Chart.of(Deployments.REFERENCE, parent);
        Files.writeString(copy.file("values.yaml"), Values.merged(chart.read("values.yaml"), values.text()));
        LintResult result = copy.lint();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void rendersSoundObjects(ValuesFile values) {
        Cluster cluster = Cluster.of(chart.text(values));
        assertEquals(List.of(), ClusterCheck.all(cluster, values.outside()));
        assertEquals(cluster.objects().size(), cluster.byLabel().size());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void rendersTheSameBytesTwice(ValuesFile values) {
        assertEquals(chart.text(values), chart.text(values));
    }

    @Test
    void rendersSoundObjectsForDevelopment() {
        Cluster cluster = chart.render(chart.read("values.dev.yaml"));
        assertEquals(List.of(), ClusterCheck.all(cluster, Set.of()));
        assertEquals(
                "Development",
                cluster.only("ConfigMap").at("/data/ASPNETCORE_ENVIRONMENT").asString());
        assertTrue(cluster.only("StatefulSet").at("/spec/volumeClaimTemplates").isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithThePath(ValuesFile values) {
        var e = assertThrows(IllegalStateException.class, () -> chart.text(values));
        String message = String.valueOf(e.getMessage());
        assertFalse(message.contains("MARKED"), message);
        assertAll(values.says().stream().map(words -> () -> assertTrue(message.contains(words), message)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void rendersSoundObjectsForOtherDescriptions(Deployment deployment, @TempDir Path parent) {
        Chart other = Chart.of(deployment, parent);
        assertFalse(other.lint().isFailed());
        assertEquals(List.of(), ClusterCheck.all(other.render(), Set.of("Secret/lucia-tls")));
        Cluster development = other.render(other.read("values.dev.yaml"));
        assertEquals(List.of(), ClusterCheck.all(development, Set.of("Secret/lucia-tls")));
    }

    /** Kubernetes allows 63 characters at most; what differs only behind them must stay different. */
    @Test
    void aNameThatHasToBeChangedIsLikeNoOther() {
        String start = "r".repeat(50);
        List<String> releases =
                List.of(start + "-a1", start + "-b2", start, "my.home", "my-home", "9lives", "lucia-9lives");
        Set<String> names = releases.stream()
                .map(release -> Cluster.name(chart.renderAs(release).only("Deployment")))
                .collect(Collectors.toSet());
        assertEquals(releases.size(), names.size(), names::toString);
        assertTrue(names.containsAll(Set.of("my-home-lucia", "lucia-9lives")), names::toString);
        assertTrue(names.stream().allMatch(name -> name.length() <= 46), names::toString);
    }

    @Test
    void hasATestOfTheConnection() {
        String test = chart.read("templates/tests/test-connection.yaml");
        assertTrue(test.contains("    helm.sh/hook: test\n"), test);
        Cluster cluster = chart.renderAs("home", "service:\n  port: 8081\n");
        assertEquals(
                "http://home-lucia:8081/health",
                cluster.only("Pod").at("/spec/containers/0/command/9").asString());
    }

    @Test
    void hasNoFileWithoutTheMethod() {
        Deployment without =
                Deployments.REFERENCE.withMethods(List.of(dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER));
        assertEquals(
                List.of(),
                dev.lucia.deploy.render.Targets.render(without, List.of("helm", "manifests"))
                        .files());
    }

    @Test
    void asksTheClusterNothingAndRollsNoDice() {
        for (String word :
                List.of("lookup", "rand", "uuidv4", "now", "genCA", "genSelfSignedCert", "genPrivateKey", "tpl")) {
            try (var files = Files.walk(chart.file("templates"))) {
                files.filter(Files::isRegularFile)
                        .filter(f -> !f.endsWith("NOTES.txt"))
                        .forEach(f -> assertFalse(
                                chart.read("templates/"
                                                + chart.file("templates").relativize(f))
                                        .matches("(?s).*\\{\\{[^}]*\\b" + word + "[A-Za-z]*\\b.*"),
                                f + " uses " + word));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
