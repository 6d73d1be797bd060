package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules refuse is what the programs refuse that read such files. */
class EngineAgreementTest {
    private static final Path COMPOSE = Path.of("src/test/resources/compose");
    private static final Path RULES = Path.of("src/test/resources/rules");
    private static final Set<String> REFUSALS_OF_COMPOSE =
            Set.of("compose-structure", "compose-unknown-key", "compose-undeclared", "compose-variable");

    static Stream<Path> composeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(COMPOSE)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("composeFiles")
    void aComposeFileIsRefusedOrNot(Path file) throws IOException {
        List<Finding> found =
                Validator.standard().validate(SourceFile.of("compose.yml", Files.readAllBytes(file))).stream()
                        .filter(finding -> REFUSALS_OF_COMPOSE.contains(finding.rule()))
                        .toList();
        assertEquals(isAccepted(file), found.isEmpty(), found::toString);
    }

    @Tag("engine")
    @Test
    void dockerComposeAgrees() throws IOException, InterruptedException {
        List<String> compose = Engines.compose();
        for (Path file : composeFiles().toList()) {
            Engines.Result result = Engines.run(
                    Path.of("."),
                    compose,
                    "--project-name",
                    "agreement",
                    "--file",
                    file.toString(),
                    "config",
                    "--quiet");
            assertEquals(isAccepted(file), result.exitCode() == 0, file + ": " + result.out());
        }
    }

    private static boolean isAccepted(Path file) {
        return file.startsWith(COMPOSE.resolve("accepted"));
    }

    @Tag("engine")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-syntax",
                "unit-unknown-section",
                "unit-unknown-directive",
                "unit-value",
                "unit-relative-path"
            })
    void systemdNamesTheSameLines(String rule) throws IOException, InterruptedException {
        String analyze = Engines.program("systemd-analyze", "Install systemd.");
        for (String part : List.of("bad", "good")) {
            for (Path unit : unitsWithoutDropIns(RULES.resolve(rule).resolve(part))) {
                Engines.Result verdict = Engines.run(
                        Path.of("."), List.of(analyze, "verify", "--man=no", "--recursive-errors=no", unit.toString()));
                SortedSet<Integer> lines = linesOfComplaints(verdict.out(), unit);
                // What makes the whole unit unusable ends the reading of it.
                boolean ended =
                        verdict.out().contains("fatal error") || verdict.out().contains("failed to load");
                int last = ended ? lines.last() : Integer.MAX_VALUE;
                List<Finding> found = Validator.standard()
                        .validate(SourceFile.of(unit.getFileName().toString(), Files.readAllBytes(unit)))
                        .stream()
                        .filter(finding -> finding.rule().startsWith("unit-") && isOfTheFileItself(finding))
                        .toList();
                Set<Integer> ours = found.stream()
                        .map(finding -> finding.position().line())
                        .filter(line -> line <= last)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(lines, ours, unit + ": " + found);
            }
        }
    }

    // What systemd says only of what runs, and what is a matter of taste.
    private static boolean isOfTheFileItself(Finding finding) {
        return !Set.of("unit-notify", "unit-requires-after", "unit-environment-file")
                        .contains(finding.rule())
                && !finding.message().contains("without its path");
    }

    private static List<Path> unitsWithoutDropIns(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static SortedSet<Integer> linesOfComplaints(String verdict, Path unit) {
        String name = Pattern.quote(unit.getFileName().toString());
        return Pattern.compile("(?m)^\\S*" + name + ":([0-9]+): (?!.*(?:please use|RestartMode|RestartSteps|"
                        + "RestartMaxDelaySec|ImportCredential))")
                .matcher(verdict)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Tag("engine")
    @ParameterizedTest
    @ValueSource(strings = {"bad", "good"})
    void actionlintAgrees(String part, @TempDir Path directory) throws IOException, InterruptedException {
        String actionlint = Engines.program("actionlint", "Run .ci/engines/linters install.");
        Path workflows = RULES.resolve("workflow-structure").resolve(part).resolve(".github/workflows");
        try (Stream<Path> files = Files.list(workflows)) {
            for (Path file : files.sorted().toList()) {
                Path copy = Files.copy(file, directory.resolve(file.getFileName()));
                Engines.Result result =
                        Engines.run(directory, List.of(actionlint, "-shellcheck=", "-pyflakes=", copy.toString()));
                assertTrue((result.exitCode() == 0) == part.equals("good"), file + ": " + result.out());
            }
        }
    }
}
