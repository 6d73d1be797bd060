package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerateCommandTest {
    @TempDir
    private Path temporary;

    private Path output;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aPathWithASpace() {
        output = temporary.resolve("out put");
    }

    @Test
    void writesThenHasNothingLeftToDo() {
        assertEquals(0, run());
        assertTrue(Files.exists(output.resolve("infra/docker/docker-compose.yml")));
        assertTrue(out.toString().contains("wrote infra/docker/docker-compose.yml"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run());
        assertFalse(out.toString().contains("wrote"), out.toString());
        assertEquals(0, run("--check"));
    }

    @Test
    void checkPrintsTheDiffAndWritesNothing() throws IOException {
        run();
        Path compose = output.resolve("infra/docker/docker-compose.yml");
        Files.writeString(compose, Files.readString(compose) + "# mine\n");
        assertEquals(1, run("--check"));
        assertTrue(out.toString().contains("-# mine"), out.toString());
        assertTrue(Files.readString(compose).endsWith("# mine\n"));
    }

    @Test
    void checkOfAnEmptyDirectoryFindsEverythingMissing() {
        assertEquals(1, run("--check"));
        assertFalse(Files.exists(output));
    }

    @Test
    void aFileEditedByHandIsKeptUnlessToldOtherwise() throws IOException {
        run();
        Path compose = output.resolve("infra/docker/docker-compose.yml");
        Files.writeString(compose, "# mine\n");
        assertEquals(1, run());
        assertTrue(err.toString().contains("infra/docker/docker-compose.yml"), err.toString());
        assertEquals("# mine\n", Files.readString(compose));
        assertEquals(0, run("--overwrite-edited"));
        assertFalse(Files.readString(compose).contains("# mine"));
    }

    @Test
    void aFileThatWasNeverGeneratedIsNeverOverwritten() throws IOException {
        Path compose = output.resolve("infra/docker/docker-compose.yml");
        Files.createDirectories(compose.getParent());
        Files.writeString(compose, "# a person's\n");
        assertEquals(1, run("--overwrite-edited"));
        assertEquals("# a person's\n", Files.readString(compose));
        assertFalse(Files.exists(output.resolve("infra/docker/Dockerfile")));
    }

    @Test
    void aDryRunSaysWhatItWouldDo() {
        assertEquals(0, run("--dry-run"));
        assertTrue(out.toString().contains("would write infra/docker/Dockerfile"), out.toString());
        assertFalse(Files.exists(output));
    }

    @Test
    void oneTargetLeavesTheOthersAlone() {
        assertEquals(0, run("--target", "schema"));
        assertTrue(Files.exists(output.resolve("infra/lucia-deploy.schema.json")));
        assertFalse(Files.exists(output.resolve("infra/docker")));
        assertEquals(0, run("--target", "docker"));
        assertEquals(0, run("--check", "--target", "schema"));
        assertEquals(0, run("--check", "--target", "docker,schema"));
    }

    @Test
    void aMethodThatIsTakenOutTakesItsFilesAlong() throws IOException {
        run();
        Path description = description("methods: [systemd]\n");
        assertEquals(0, run("--description", description.toString()));
        assertTrue(out.toString().contains("removed infra/docker/Dockerfile"), out.toString());
        assertFalse(Files.exists(output.resolve("infra/docker")));
    }

    @Test
    void wrongUseIsOneLineAndExitsWithTwo() {
        assertEquals(2, run("--no-such-option"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals(2, run("--check", "--dry-run"));
        assertEquals(2, run("--target", "dokcer"));
        assertTrue(err.toString().contains("Did you mean 'docker'?"), err.toString());
        assertEquals(2, run("--target"));
        assertEquals(2, run("--description", "no such file.yaml"));
        assertTrue(err.toString().contains("no such file.yaml: The file cannot be read"), err.toString());
    }

    @Test
    void aBadDescriptionSaysWhereAndWritesNothing() throws IOException {
        Path description = description("docker:\n  hostPort: 70000\n");
        assertEquals(2, run("--description", description.toString()));
        assertTrue(err.toString().contains(description + ":2:13: Invalid port '70000'"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertFalse(Files.exists(output));
    }

    @Test
    void aTargetWithoutFilesIsRefusedWithTheMethods() throws IOException {
        Path description = description("methods: [docker, systemd]\n");
        assertEquals(2, run("--description", description.toString(), "--target", "docker,helm"));
        assertTrue(
                err.toString()
                        .contains(
                                "The target 'helm' has no file for this description, whose methods are docker, systemd"),
                err.toString());
        assertFalse(Files.exists(output));
    }

    @Test
    void aPathIsShownWithoutItsControlCharacters() {
        assertEquals(2, run("--description", "no\u001B[31m such\nfile.yaml"));
        assertTrue(
                err.toString().startsWith("'no\\u001b[31m such\\u000afile.yaml': The file cannot be read"),
                err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("--\u001B[31m"));
        assertFalse(err.toString().contains("\u001B"), err.toString());
    }

    @Test
    void anOutputThatIsNoDirectoryIsShownWithoutItsControlCharacters() throws IOException {
        output = Files.writeString(temporary.resolve("a\u001Bb"), "a file");
        assertEquals(1, run());
        assertTrue(err.toString().contains("a\\u001bb' is not a directory"), err.toString());
    }

    @Test
    void helpNamesEveryOptionTargetAndExitCode() {
        assertEquals(0, run("--help"));
        for (String part : new String[] {
            "--description",
            "--output",
            "--target",
            "--check",
            "--dry-run",
            "--overwrite-edited",
            "docker",
            "Exit codes"
        }) {
            assertTrue(out.toString().contains(part), out.toString());
        }
    }

    private Path description(String text) throws IOException {
        return Files.writeString(temporary.resolve("other description.yaml"), text);
    }

    // The reference description unless the test names its own.
    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("--output", output.toString()));
        if (!List.of(args).contains("--description")) {
            all.add("--description");
            all.add(Repository.root().resolve("infra/lucia-deploy.yaml").toString());
        }
        all.addAll(List.of(args));
        return Commands.run(
                new RegenerateCommand(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                all.toArray(String[]::new));
    }
}
