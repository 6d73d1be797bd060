package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.schema.SchemaRenderer;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kubeconform, strict and without a network, by schemas made of Kubernetes' own types. */
@Tag("engine")
class KubeconformTest {
    private static final String FILE = "{{.ResourceKind}}{{.KindSuffix}}.json";
    private static final String LAYOUT = "infra/kubernetes/schemas/{{.NormalizedKubernetesVersion}}/" + FILE;

    @TempDir
    static Path directory;

    @BeforeAll
    static void write() throws IOException {
        for (RenderedFile file : SchemaRenderer.render(Deployments.REFERENCE).toList()) {
            Path path = directory.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
        Files.writeString(
                directory.resolve("httproute-gateway-v1.json"), Resources.text("kubernetes/httproute.schema.json"));
    }

    @ParameterizedTest
    @EnumSource
    void findsASchemaForEveryKind(KubernetesVersion version) throws IOException {
        String objects = KubernetesSchemas.of(version).kinds().stream()
                .map(kind ->
                        "{apiVersion: " + kind.apiVersion() + ", kind: " + kind.kind() + ", metadata: {name: a}}\n")
                .collect(Collectors.joining("---\n"));
        Path file = Files.writeString(directory.resolve("kinds.yaml"), objects);
        // Not all of them are whole.
        String summary = kubeconform(version, List.of(file)).out();
        assertTrue(summary.contains("Errors: 0, Skipped: 0"), summary);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothing(KubernetesVersion version) throws IOException {
        Chart chart = Chart.of(Deployments.REFERENCE, directory);
        List<Path> files = new ArrayList<>();
        for (ValuesFile values : ValuesFile.folder("values-matrix").toList()) {
            files.add(Files.writeString(directory.resolve(values.name()), chart.text(values.release(), values.text())));
        }
        for (var deployment : ManifestsTest.deployments().toList()) {
            for (var file : Manifests.tree(deployment).files()) {
                if (!file.path().endsWith("kustomization.yaml")) {
                    Path manifest = directory.resolve(
                            files.size() + Path.of(file.path()).getFileName().toString());
                    files.add(Files.writeString(manifest, file.content()));
                }
            }
        }
        Engines.Result result = kubeconform(version, files);
        assertTrue(result.out().contains("Invalid: 0, Errors: 0, Skipped: 0"), result.out());
        assertEquals(0, result.exitCode(), result.err());
    }

    @Test
    void findsAMisspeltField() throws IOException {
        String service = Manifests.text(Deployments.REFERENCE, "service.yaml").replace("sessionAffinity", "afinity");
        Path file = Files.writeString(directory.resolve("broken.yaml"), service);
        Engines.Result result = kubeconform(KubernetesVersion.V1_36, List.of(file));
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("at '/spec': additional properties 'afinity' not allowed"), result.out());
    }

    private static Engines.Result kubeconform(KubernetesVersion version, List<Path> files) {
        Stream<String> options = Stream.of(
                Engines.program("kubeconform", "Build it: .ci/engines/kubernetes install"),
                "-strict",
                "-summary",
                "-kubernetes-version",
                version + ".0",
                "-schema-location",
                directory.resolve(LAYOUT).toString(),
                "-schema-location",
                directory.resolve(FILE).toString());
        return Engines.run(
                "",
                Map.of(),
                Stream.concat(options, files.stream().map(Path::toString)).toList());
    }
}
