package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.report.Report;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceLoader;
import dev.lucia.deploy.validate.source.SourceTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and directories that are made to stop their reader. Each ends in a finding, within a time that only a hang exceeds. */
class HostileFilesTest {
    private static final Duration NO_HANG = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private List<String> rules() {
        return assertTimeoutPreemptively(
                NO_HANG,
                () -> Validator.standard().validate(directory).stream()
                        .map(Finding::rule)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", "lucia.env", "values.yaml", "docker-compose.yml", "Dockerfile", "lucia.service"})
    void ofAHugeFileNoMoreIsReadThanAllowed(String name) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertEquals(List.of("too-large"), rules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a:\n", "? ", "'", "\"", "&a [", "!!x [", "<<: "})
    void tenThousandLevels(String level) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(level.endsWith("\n") ? " ".repeat(i % 1000) : "").append(level);
        }
        for (String name : List.of("values.yaml", "k.yaml", "docker-compose.yml", "kustomization.yaml", ".env")) {
            Files.writeString(directory.resolve(name), text);
        }

        assertEquals(List.of("[", "{a: ", "- ", "a:\n", "&a [", "!!x [").contains(level), rules().contains("too-deep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(true || ", "(true && "})
    void aConditionOfTenThousandLevels(String level) throws IOException {
        String condition = level.repeat(10_000) + "github.event_name != 'pull_request'" + ")".repeat(10_000);
        Path workflow = directory.resolve(".github/workflows/w.yml");
        Files.createDirectories(workflow.getParent());
        Files.writeString(workflow, """
                on: pull_request
                permissions: {}
                jobs:
                  push:
                    if: %s
                    runs-on: ubuntu-latest
                    steps: [{run: ./push.sh, env: {TOKEN: "${{ secrets.TOKEN }}"}}]
                """.formatted(condition));

        assertEquals(List.of("workflow-secret"), rules());
    }

    @Test
    void aBombOfAliasesInEveryKindOfFile() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 {b: lol, c: lol}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " {b: *a" + (i - 1) + ", c: *a" + (i - 1) + "}\n");
        }
        for (String name : List.of(
                "values.yaml", "k.yaml", "docker-compose.yml", "kustomization.yaml", ".github/workflows/w.yml")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "apiVersion: v1\nkind: ConfigMap\nservices:\n  x: 1\njobs: {}\n" + bomb);
        }

        assertTrue(rules().contains("too-many-aliases"));
    }

    @Test
    void aFileOfNoiseDoesNotFillTheMemory() {
        SourceFile noise = SourceFile.of(".env", "=\"\n".repeat(300_000).getBytes(UTF_8));
        SourceFile keys = SourceFile.of("k.yaml", "a: 1\n".repeat(200_000).getBytes(UTF_8));

        Findings findings =
                assertTimeoutPreemptively(NO_HANG, () -> Validator.standard().validate(noise, keys));

        assertTrue(findings.list().size() <= 2 * (FindingsByFile.MAX + 1));
    }

    @Test
    void aLoopOfLinksAndALinkToNowhere() throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        Files.createSymbolicLink(directory.resolve("a/b/loop"), directory.resolve("a"));
        Files.createSymbolicLink(directory.resolve("nowhere.yaml"), directory.resolve("missing.yaml"));
        Files.createSymbolicLink(directory.resolve("self.yaml"), directory.resolve("self.yaml"));

        assertEquals(List.of("unreadable"), rules());
        assertEquals(3, Validator.standard().validate(directory).list().size());
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = directory.resolve("pipe.yaml");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "There is no mkfifo.");

        assertEquals(List.of("unreadable"), rules());
    }

    @Test
    void aFileWithoutPermission() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "a: 1\n");
        Assumptions.assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file), "The superuser reads every file.");

        assertEquals(List.of("unreadable"), rules());
    }

    @Test
    void aDirectoryWhoseFilesVanishWhileItIsRead() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(directory.resolve("f" + i + ".yaml"), "a: 1\n");
        }
        Thread remover = new Thread(() -> {
            try (Stream<Path> files = Files.list(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        remover.start();

        List<String> rules = rules();
        remover.join();

        assertTrue(rules.isEmpty() || rules.equals(List.of("unreadable")), rules::toString);
    }

    @Test
    void aTreeOfAThousandDirectoriesInEachOther() throws IOException {
        Path deep = directory;
        for (int i = 0; i < 400; i++) {
            deep = deep.resolve("d" + i % 10);
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("other.yaml"), "a: 1\na: 2\n");

        assertEquals(List.of("duplicate-key"), rules());
    }

    @Test
    void namesThatBreakLines() throws IOException {
        Files.writeString(directory.resolve("a\nb\u001B[31m.yaml"), "a: 1\na: 2\n");

        SourceTree tree = SourceLoader.load(List.of(directory));
        Findings findings = Validator.standard().validate(tree);

        String text = new Report(Validator.standard().rules(), tree, findings).text(false);
        assertTrue(text.contains("a\\u000ab\\u001b[31m.yaml:2:1: error"), text);
    }
}
