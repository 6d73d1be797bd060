package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
    @TempDir
    private Path directory;

    private record Result(int exitCode, String out, String err) {}

    private Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = ValidateCommand.run(false, new PrintWriter(out), new PrintWriter(err), args);
        return new Result(exitCode, out.toString(), err.toString());
    }

    private String write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void whatIsRightExitsWith0() throws IOException {
        assertEquals(new Result(0, "Nothing found.\n", ""), run(write("a dir ü/lucia-deploy.yaml", "{}\n")));
    }

    @Test
    void whatIsWrongExitsWith1AndStandsOnStandardOutput() throws IOException {
        Result result = run(write("lucia-deploy.yaml", "docker: {hostPort: 0}\n"));

        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("lucia-deploy.yaml:1:20: error: Invalid port '0'"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void theThresholdDecidesOnTheExitCode() throws IOException {
        String file = write("other.yaml", "# lucia-deploy: ignore yaml-tab -- there was one\na: 1\n");

        assertEquals(0, run(file).exitCode());
        assertEquals(1, run("--severity", "warning", file).exitCode());
        assertEquals(1, run("--severity=info", file).exitCode());
    }

    @Test
    void aGeneratedFileBesideTheDirectoriesThatAreLookedThroughIsNotMissed() throws IOException {
        write(".github/pull_request_template.md", "\n");
        write(
                ".github/workflows/x.yml",
                "on: push\npermissions: {}\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: make}]}}\n");
        write("infra/MANIFEST.sha256", "0".repeat(64) + "  .github/pull_request_template.md\n");

        assertEquals(
                new Result(0, "Nothing found.\n", ""),
                run(
                        directory.resolve("infra").toString(),
                        directory.resolve(".github/workflows").toString()));
    }

    @Test
    void aFileThatIsNotThereExitsWith2AndIsReported() {
        Result result = run(directory.resolve("none.yaml").toString());

        assertEquals(2, result.exitCode());
        assertTrue(result.out().contains("it does not exist"), result.out());
    }

    @Test
    void aFileOfNoKnownKindExitsWith2() throws IOException {
        Result result = run(write("notes.txt", "a\n"));

        assertEquals(2, result.exitCode());
        assertTrue(result.out().contains("its name does not tell what it is"), result.out());
    }

    @Test
    void aDirectoryWithNothingToValidateExitsWith2() throws IOException {
        write("notes.txt", "a\n");

        Result result = run(directory.toString());

        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("No file of a kind that is validated is in '"), result.err());
    }

    @Test
    void theTargetTellsWhatAFileIsWhoseNameDoesNot() throws IOException {
        String file = write("settings", "A=1\n");

        assertTrue(run("--target", "systemd", file).exitCode() < 2);
        assertEquals(2, run("--target", "systemd,docker", file).exitCode());
    }

    @Test
    void onlyTheTargetsFilesAreLookedAt() throws IOException {
        write("docker-compose.yml", "services: {a: {image: b}\n");
        write("k/lucia.service", "nonsense\n");

        assertTrue(run("--target", "docker", directory.toString()).out().contains("docker-compose.yml"));
        String workflows = run("--target", "workflows", directory.toString()).out();
        assertEquals("Nothing found.\n", workflows);
    }

    @Test
    void ofAFileThatIsNamedItsSiblingsAreNotReported() throws IOException {
        write("broken.yaml", "a: [\n");

        assertEquals(0, run(write("right.yaml", "a: 1\n")).exitCode());
        assertEquals(1, run(directory.toString()).exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "JSON"})
    void everyFormatNamesTheFinding(String format) throws IOException {
        String file = write("lucia-deploy.yaml", "docker: {hostPort: 0}\n");

        Result result = run("--format", format, file);

        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("description-invalid"), result.out());
        assertEquals(result, run("--format", format, file), "the second run says the same");
    }

    @Test
    void colourIsAskedFor() throws IOException {
        String file = write("lucia-deploy.yaml", "docker: {hostPort: 0}\n");

        assertTrue(run("--color", "always", file).out().contains("\u001B["));
        assertTrue(!run("--color", "auto", file).out().contains("\u001B["));
    }

    @Test
    void theReportGoesToAFileInPlaceOfAnOlderOne() throws IOException {
        String file = write("lucia-deploy.yaml", "docker: {hostPort: 0}\n");
        String report = write("a report.json", "an older one");

        assertEquals(new Result(1, "", ""), run("--format=json", "--output", report, file));
        assertEquals(run("--format=json", file).out(), Files.readString(Path.of(report)));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(2, files.count(), "nothing else is left behind");
        }
    }

    @Test
    void noFileThatIsValidatedIsOverwritten() throws IOException {
        String file = write("lucia-deploy.yaml", "{}\n");

        assertEquals(2, run("--output", file, file).exitCode());
        assertEquals("{}\n", Files.readString(Path.of(file)));
    }

    @Test
    void aReportThatCannotBeWrittenExitsWith2() throws IOException {
        String file = write("lucia-deploy.yaml", "{}\n");

        Result result = run("--output", directory.resolve("none/report").toString(), file);

        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("The report cannot be written to '"), result.err());
        assertEquals(2, run("--output", directory.toString(), file).exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=xml", "--severity=bad", "--target=moon", "--nonsense", "--chart=/nowhere"})
    void wrongUseExitsWith2AndPointsToTheHelp(String option) {
        Result result = run(option, "x.yaml");

        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().endsWith(". See --help.\n"), result.err());
    }

    @Test
    void anEmptyPathIsNotTheDirectoryOfTheCommand() {
        Result result = run("");

        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("An empty PATH names nothing"), result.err());
    }

    @Test
    void theHelpTellsOptionsAndExitCodes() {
        Result result = run("--help");

        assertEquals(0, result.exitCode());
        Stream.of(
                        "--format",
                        "--severity",
                        "--target",
                        "--chart",
                        "--color",
                        "--rules",
                        "text, json, sarif, junit, github")
                .forEach(word -> assertTrue(result.out().contains(word), word));
        List.of("0", "1", "2").forEach(code -> assertTrue(result.out().contains("\n  " + code), result.out()));
    }

    @Test
    void theReferenceIsPrinted() {
        assertEquals(new Result(0, RuleReference.markdown(), ""), run("--rules"));
    }

    @Test
    void noArgumentIsReadAsAFileOfArguments() throws IOException {
        String file = write("secrets", "hunter2\n");

        assertTrue(!(run("@" + file).out() + run("@" + file).err()).contains("hunter2"));
    }
}
