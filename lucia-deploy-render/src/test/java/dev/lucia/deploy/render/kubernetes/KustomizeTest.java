package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The base and the overlays in Kustomize: each is what the chart makes with the values that say the same. */
@Tag("engine")
class KustomizeTest {
    private static final String PRODUCTION = """
            replicaCount: %d
            config:
              Logging__LogLevel__Default: Warning
              Logging__LogLevel__Microsoft__Agents: Warning
            """;

    static Stream<Deployment> deployments() {
        return ManifestsTest.deployments();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theBaseIsTheChart(Deployment deployment, @TempDir Path directory) {
        Chart chart = Chart.of(deployment, directory);
        agree(chart.render(), build(deployment, directory, "manifests"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void developmentIsTheChartWithItsValues(Deployment deployment, @TempDir Path directory) {
        Chart chart = Chart.of(deployment, directory);
        agree(chart.render(chart.read("values.dev.yaml")), build(deployment, directory, "overlays/dev"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void productionIsTheChartWithSeveralPods(Deployment deployment, @TempDir Path directory) {
        Chart chart = Chart.of(deployment, directory);
        int replicas = Math.max(2, deployment.kubernetes().replicas());
        agree(chart.render(PRODUCTION.formatted(replicas)), build(deployment, directory, "overlays/prod"));
    }

    private static void agree(Cluster chart, Cluster built) {
        assertEquals(List.of(), ClusterCheck.all(built, Set.of("Secret/lucia-tls")));
        assertEquals(
                Optional.empty(),
                Difference.first(Normal.of(chart), Normal.of(built)),
                "first: the chart; second: what Kustomize built");
    }

    private static Cluster build(Deployment deployment, Path directory, String overlay) {
        String kustomize = Engines.program("kustomize", "Build it: .ci/engines/kubernetes install");
        Path tree = directory.resolve("tree");
        TreeWriter.to(tree).write(Manifests.tree(deployment));
        String folder = tree.resolve("infra/kubernetes").resolve(overlay).toString();
        Engines.Result result = Engines.run("", Map.of(), List.of(kustomize, "build", folder));
        assertEquals(0, result.exitCode(), result.err());
        return Cluster.of(result.out());
    }
}
