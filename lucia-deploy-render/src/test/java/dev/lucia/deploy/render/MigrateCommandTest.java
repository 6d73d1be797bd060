package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String SETTINGS = """
            HomeAssistant__BaseUrl=http://192.168.1.100:8123
            HomeAssistant__AccessToken='MARKED-SECRET-0123456789-$HOME-#x'
            OpenAI__ApiKey=MARKED-SECRET-key-0123456789
            Redis__ConnectionString=redis:6379
            """;

    @TempDir
    private Path temporary;

    private Path from;
    private Path to;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aPathWithASpace() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("my settings"));
        from = Files.writeString(directory.resolve(".env"), SETTINGS);
        to = directory.resolve("lucia.env");
    }

    @Test
    void writesAFileThatOnlyItsOwnerReads() throws IOException {
        assertEquals(0, run());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(to)));
        String text = Files.readString(to);
        assertTrue(text.contains("\nHomeAssistant__AccessToken=MARKED-SECRET-0123456789-$HOME-#x\n"), text);
        assertTrue(text.contains("\nRedis__ConnectionString=localhost:6379\n"), text);
        assertTrue(out.toString().contains("  'OpenAI__ApiKey' (secret)\n"), out.toString());
        assertTrue(
                out.toString().contains("  'Redis__ConnectionString': 'redis:6379' is now 'localhost:6379'\n"),
                out.toString());
        assertTrue(out.toString().contains("Still to fill in:\n  'OpenAI__EmbeddingModelId'\n"), out.toString());
        assertHidden();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenToldSo() throws IOException {
        Files.writeString(to, "mine\n");
        assertEquals(1, run());
        assertTrue(
                err.toString().contains("it is there already. Name another file, or let it be replaced. See --force."),
                err.toString());
        assertEquals("mine\n", Files.readString(to));
        assertEquals(0, run("--force"));
        assertTrue(Files.readString(to).contains("OpenAI__ApiKey"));
    }

    @Test
    void dryRunNamesAndWritesNothing() {
        assertEquals(0, run("--dry-run"));
        assertFalse(Files.exists(to));
        assertTrue(out.toString().contains("would write " + to + " (mode 600):\n"), out.toString());
        assertHidden();
    }

    @Test
    void whatCanNotTravelIsOneAndNothingIsWritten() throws IOException {
        Files.writeString(from, "Feature-X=MARKED-SECRET\nFeature-Y=MARKED-SECRET\n");
        assertEquals(1, run());
        assertTrue(err.toString().contains("'Feature-X'") && err.toString().contains("'Feature-Y'"), err.toString());
        assertFalse(Files.exists(to));
        assertHidden();
    }

    @Test
    void wrongUseIsTwo() {
        assertEquals(2, execute("--from", from.toString()));
        assertTrue(err.toString().contains("See --help."), err.toString());
        assertEquals(2, execute(arguments("docker", "compose")));
        assertTrue(err.toString().contains("Allowed: docker, systemd, helm, manifests."), err.toString());
        assertEquals(2, execute(arguments("docker", "docker")));
        String self = from.toString();
        assertEquals(
                2, execute("--from", self, "--from-method=docker", "--to", self, "--to-method=systemd", "--force"));
        assertEquals(2, execute("--from", self, "--from-method=docker", "--to-method=systemd"));
        assertEquals(2, run("--description", "nowhere.yaml"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String missing = temporary.resolve("missing").toString();
        assertEquals(1, execute("--from", missing, "--from-method=docker", "--to-method=systemd", "--dry-run"));
        assertTrue(err.toString().contains("'" + missing + "': it does not exist."), err.toString());
    }

    @Test
    void theHelpExplainsItself() {
        assertEquals(0, execute("--help"));
        for (String part : List.of("docker, systemd, helm, manifests", "--force", "Exit codes:", "mode 600")) {
            assertTrue(out.toString().contains(part), out.toString());
        }
    }

    private void assertHidden() {
        assertFalse((out.toString() + err).contains(OtherDeployment.MARK), out.toString() + err);
    }

    private int run(String... more) {
        List<String> all = new ArrayList<>(List.of(arguments("docker", "systemd")));
        all.addAll(List.of(more));
        return execute(all.toArray(String[]::new));
    }

    private String[] arguments(String fromMethod, String toMethod) {
        return new String[] {
            "--from", from.toString(), "--from-method", fromMethod, "--to", to.toString(), "--to-method", toMethod
        };
    }

    // The reference description unless the test names its own.
    private int execute(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("--description")) {
            all.add("--description=" + Repository.root().resolve("infra/lucia-deploy.yaml"));
        }
        return Commands.run(
                new MigrateCommand(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                all.toArray(String[]::new));
    }
}
