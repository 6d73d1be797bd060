package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.Helm;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ValuesProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Helm's own engine refuses by the schema of the chart is found, with its place; what it takes is taken. */
class HelmAgreementTest {
    private static final Path CHART = Path.of("../infra/kubernetes/helm");
    private static final Path OF_RENDER = Path.of("../lucia-deploy-render/src/test/resources");
    private static final String REFUSED_BY_SCHEMA = "values don't meet the specifications of the schema";

    @TempDir
    static Path directory;

    static Stream<Path> values() {
        return Stream.of(
                        OF_RENDER.resolve("values-refused"),
                        OF_RENDER.resolve("values-matrix"),
                        Path.of("src/test/resources/helm-values"))
                .flatMap(HelmAgreementTest::files);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void agrees(Path values) throws IOException {
        String text = Files.readString(values);
        List<SchemaProblem> problems = problems(text);
        // What YAML 1.1 reads otherwise than it looks may suit Helm all the same.
        boolean suits = problems.stream().allMatch(SchemaProblem.Kind.AMBIGUOUS);
        assertTrue(isRefused(text) ? !problems.isEmpty() : suits, () -> "We say: " + problems);
        int lines = text.split("\n", -1).length;
        problems.forEach(problem -> {
            assertEquals("infra/values.own.yaml", problem.place().file());
            assertTrue(problem.place().position().line() <= lines);
        });
    }

    private static List<SchemaProblem> problems(String values) throws IOException {
        ValuesProblems problems = ValuesProblems.of(SourceTree.of(
                file("Chart.yaml"),
                file("values.yaml"),
                file("values.schema.json"),
                SourceFile.of("infra/values.own.yaml", values)));
        return Stream.concat(problems.list().stream(), problems.ofSettings().stream())
                .toList();
    }

    private static SourceFile file(String name) throws IOException {
        return SourceFile.of("infra/" + name, Files.readString(CHART.resolve(name)));
    }

    private static boolean isRefused(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "values", ".yaml"), text);
        try {
            new Helm(CHART)
                    .template()
                    .withName("lucia")
                    .withKubeVersion("1.34.0")
                    .withValuesFile(file)
                    .call();
            return false;
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage()).contains(REFUSED_BY_SCHEMA);
        }
    }
}
