package dev.lucia.deploy.model;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each malformed description beside the whole of what is said about it, one problem a line. Nothing writes the expected
 * files: whoever changes a message changes them by hand and reads them while at it.
 */
class MalformedDescriptionsTest {
    static final Path DIRECTORY = Path.of("src/test/resources/malformed");

    @ParameterizedTest
    @MethodSource("descriptions")
    void saysEverythingThatIsWrongAndWhere(Path description) throws IOException {
        String expected = Files.readString(DIRECTORY.resolve(stem(description) + ".expected"));
        InvalidDeploymentException e =
                assertThrows(InvalidDeploymentException.class, () -> new DeploymentReader().read(description));
        assertEquals(
                expected,
                e.problems().stream().map(p -> bare(p) + "\n").collect(joining()),
                () -> "Compare with " + description);
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void showsNoSecretThatStandsBesideTheFault(Path description) {
        InvalidDeploymentException e =
                assertThrows(InvalidDeploymentException.class, () -> new DeploymentReader().read(description));
        assertFalse(Secrets.everythingThatIsShown(e).contains("Marked"), description::toString);
    }

    @Test
    void everyDescriptionHasItsExpectedFileAndEveryExpectedFileItsDescription() throws IOException {
        assertEquals(stems(".yaml"), stems(".expected"));
        assertTrue(stems(".yaml").size() >= 30);
    }

    static List<Path> descriptions() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static List<String> stems(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(suffix))
                    .map(MalformedDescriptionsTest::stem)
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
    }

    private static Problem bare(Problem p) {
        String name = String.valueOf(Path.of(p.source()).getFileName());
        return new Problem(name, p.position(), p.pointer(), p.fact(), p.remedy());
    }
}
