package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final List<List<String>> KUBECONFORM = List.of(List.of("kubeconform"));
    private static final String LAYOUT = "{{.NormalizedKubernetesVersion}}/{{.ResourceKind}}{{.KindSuffix}}.json";

    // .ci/kubernetes reads them too.
    private static final Path SCHEMAS = Path.of("target", "kubernetes", "schemas");

    @TempDir
    static Path directory;

    @BeforeAll
    static void write() throws IOException {
        SchemaFiles.write(SCHEMAS);
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
        String summary = kubeconform(version, files);
        assertTrue(summary.contains("Invalid: 0, Errors: 0, Skipped: 0"), summary);
    }

    @Test
    void findsAMisspeltField() throws IOException {
        String service = Manifests.text(Deployments.REFERENCE, "service.yaml").replace("sessionAffinity", "afinity");
        Path file = Files.writeString(directory.resolve("broken.yaml"), service);
        assertThrows(AssertionError.class, () -> kubeconform(KubernetesVersion.V1_36, List.of(file)));
    }

    private static String kubeconform(KubernetesVersion version, List<Path> files) {
        Stream<String> options = Stream.of(
                "-strict",
                "-summary",
                "-kubernetes-version",
                version + ".0",
                "-schema-location",
                SCHEMAS + "/" + LAYOUT);
        return Programs.run(Stream.of(
                        Programs.require(KUBECONFORM).stream(),
                        options,
                        files.stream().map(Path::toString))
                .flatMap(words -> words)
                .toList());
    }
}
