package dev.lucia.deploy.model.envfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dialect of systemd against systemd's own code.
 *
 * <p>{@code systemd-env-files.py} loads the library that systemd's first process is linked with,
 * {@code libsystemd-shared-252.so} of Debian 12's package of that name, and calls the two functions by which {@code
 * exec_context_load_environment} reads an {@code EnvironmentFile=}: {@code load_env_file} and {@code
 * strv_env_clean_with_callback}. No booted system is needed. That this is the same as booting one is itself a test
 * here, on the files that were measured in a booted system.
 */
@Tag("engine")
class SystemdEnvFileEngineTest {
    // A command line holds some two million bytes.
    private static final int BATCH = 1000;

    @TempDir
    Path directory = Path.of("unset");

    private Path script = Path.of("unset");

    @BeforeEach
    void needs_library() throws IOException, InterruptedException {
        script = directory.resolve("systemd-env-files.py");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/systemd-env-files.py"))) {
            Files.copy(in, script);
        }
        assumeTrue(
                Program.works(directory, List.of("python3", script.toString())),
                "python3 or libsystemd-shared-252.so is missing (Debian 12: apt-get install python3 libsystemd-shared)");
    }

    @Test
    void library_reads_what_a_booted_system_reads() throws Exception {
        List<Oracle.Entry> entries = Oracle.entries();
        List<Optional<Map<String, String>>> answers =
                ask(entries.stream().map(Oracle.Entry::bytes).toList());
        assertAll(IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).id().equals("long-128k")) // refused by Linux, not by systemd
                .mapToObj(i -> () -> assertEquals(
                        entries.get(i).env("systemd"),
                        answers.get(i).map(Oracle::shortened),
                        () -> entries.get(i).id())));
    }

    @Tag("fuzz")
    @Test
    void agrees_on_generated_files() throws Exception {
        List<byte[]> files = HostileFiles.files(3);
        List<Optional<Map<String, String>>> answers = ask(files);
        assertAll(IntStream.range(0, files.size())
                .mapToObj(i -> () -> assertEquals(answers.get(i), read(files.get(i)), () -> describe(files.get(i)))));
    }

    @Tag("fuzz")
    @Test
    void reads_back_what_was_written() throws Exception {
        List<String> values = HostileFiles.values(4);
        List<String> lines = values.stream()
                .map(value -> EnvDialect.SYSTEMD.assignment("Some__Name", value))
                .toList();
        List<Optional<Map<String, String>>> answers =
                ask(lines.stream().map(line -> (line + "\n").getBytes(UTF_8)).toList());
        assertAll(IntStream.range(0, values.size())
                .mapToObj(i -> () ->
                        assertEquals(Optional.of(Map.of("Some__Name", values.get(i))), answers.get(i), lines.get(i))));
    }

    private static Optional<Map<String, String>> read(byte[] file) {
        EnvFile read = EnvDialect.SYSTEMD.parse(file);
        return read.refused() ? Optional.empty() : Optional.of(new TreeMap<>(read.values()));
    }

    private List<Optional<Map<String, String>>> ask(List<byte[]> files) throws IOException, InterruptedException {
        List<Optional<Map<String, String>>> answers = new ArrayList<>();
        for (List<byte[]> batch : Batches.of(files, BATCH)) {
            answers.addAll(askAtOnce(batch));
        }
        return answers;
    }

    private List<Optional<Map<String, String>>> askAtOnce(List<byte[]> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        for (int i = 0; i < files.size(); i++) {
            Path file = directory.resolve(i + ".env");
            Files.write(file, files.get(i));
            command.add(file.toString());
        }
        Program python = Program.run(directory, Map.of(), command);
        assertEquals(0, python.exit(), python.err());
        List<Optional<Map<String, String>>> answers = new ArrayList<>();
        new JsonMapper().readTree(python.out()).forEach(answer -> answers.add(variables(answer)));
        return answers;
    }

    private static Optional<Map<String, String>> variables(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        for (JsonNode encoded : answer) {
            String assignment = new String(Base64.getDecoder().decode(encoded.asString()), UTF_8);
            int equals = assignment.indexOf('=');
            variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return Optional.of(variables);
    }

    private static String describe(byte[] file) {
        return new JsonMapper()
                        .writeValueAsString(
                                SourceText.wellFormed(SourceText.of(file).text())) + " "
                + EnvDialect.SYSTEMD.parse(file).problems() + " ";
    }
}
