package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The raw manifests, by themselves and beside the chart. */
class ManifestsTest {
    static Stream<Deployment> deployments() {
        return Stream.of(Deployments.REFERENCE, Deployments.CHANGED, Deployments.BUNDLED);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areSound(Deployment deployment) {
        assertEquals(List.of(), ClusterCheck.all(Manifests.base(deployment), Set.of("Secret/lucia-tls")));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void lieInOneNamespace(Deployment deployment) {
        String namespace = deployment.kubernetes().namespace().text();
        Manifests.base(deployment)
                .objects()
                .forEach(object -> assertEquals(
                        namespace,
                        object.path("kind").asString().equals("Namespace")
                                ? Cluster.name(object)
                                : object.at("/metadata/namespace").asString(),
                        Cluster.label(object)));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void describeTheObjectsOfTheChart(Deployment deployment, @TempDir Path directory) {
        Cluster chart = Chart.of(deployment, directory).render();
        Optional<String> difference = Difference.first(Normal.of(chart), Normal.of(Manifests.base(deployment)));
        assertEquals(Optional.empty(), difference, "first: the chart; second: the manifests");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areListedInTheKustomization(Deployment deployment) {
        List<String> listed = Cluster.elements(Yaml.one(Manifests.text(deployment, "kustomization.yaml"))
                        .path("resources"))
                .map(resource -> Manifests.FOLDER + resource.asString())
                .sorted()
                .toList();
        List<String> rendered = Manifests.tree(deployment).files().stream()
                .map(file -> file.path())
                .filter(path -> path.startsWith(Manifests.FOLDER) && !path.endsWith("kustomization.yaml"))
                .toList();
        assertEquals(rendered, listed);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void areKustomizations(Deployment deployment) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Resources.text("kubernetes/kustomization.schema.json"), InputFormat.JSON);
        Manifests.tree(deployment).files().stream()
                .filter(file -> file.path().endsWith("kustomization.yaml"))
                .forEach(file -> assertEquals(List.of(), schema.validate(Yaml.one(file.content())), file.path()));
    }
}
