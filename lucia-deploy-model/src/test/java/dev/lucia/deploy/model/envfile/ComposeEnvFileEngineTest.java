package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dialect of Docker Compose against Compose itself: {@code docker compose config}, which needs no daemon.
 *
 * <p>One project with many services, each with its own {@code env_file}, asks for many files at once.
 */
@Tag("engine")
class ComposeEnvFileEngineTest {
    private static final int BATCH = 250;
    /** Of so many accepted files one is asked for its verdict too. */
    private static final int VERDICT = 16;

    @TempDir
    Path directory = Path.of("unset");

    private List<String> compose = List.of();

    @BeforeEach
    void needs_compose() throws InterruptedException {
        for (List<String> candidate : candidates()) {
            if (compose.isEmpty() && Program.works(directory, command(candidate, "version"))) {
                compose = candidate;
            }
        }
        assumeFalse(compose.isEmpty(), "Docker Compose v2 is missing: 'docker compose version' fails");
    }

    /** Compose's own program where Docker finds it, since to start Docker's before it takes twice as long as all the rest. */
    private static List<List<String>> candidates() {
        String config = System.getenv().getOrDefault("DOCKER_CONFIG", System.getProperty("user.home") + "/.docker");
        return Stream.concat(
                        Stream.of(config, "/usr/local/lib/docker", "/usr/libexec/docker", "/usr/lib/docker")
                                .map(docker -> List.of(docker + "/cli-plugins/docker-compose")),
                        Stream.of(List.of("docker", "compose")))
                .toList();
    }

    @Tag("fuzz")
    @Test
    void agrees_on_generated_files() throws Exception {
        List<byte[]> accepted = new ArrayList<>();
        List<byte[]> refused = new ArrayList<>();
        for (byte[] file : HostileFiles.files(1)) {
            (read(file).refused() ? refused : accepted).add(file);
        }
        for (List<byte[]> batch : Batches.of(accepted, BATCH)) {
            compareValues(batch);
        }
        compareVerdicts(
                refused,
                Batches.of(accepted, VERDICT).stream()
                        .map(batch -> batch.get(0))
                        .toList());
    }

    @Tag("fuzz")
    @Test
    void reads_back_what_was_written() throws Exception {
        for (List<String> values : Batches.of(HostileFiles.values(2), 4 * BATCH)) {
            compareWritten(values);
        }
    }

    private void compareWritten(List<String> values) throws Exception {
        String file = IntStream.range(0, values.size())
                .mapToObj(i -> EnvDialect.COMPOSE.assignment("V" + i, values.get(i)) + "\n")
                .collect(Collectors.joining());
        Files.writeString(directory.resolve("all.env"), file);
        Files.writeString(directory.resolve("compose.yaml"), project(values.size()));
        JsonNode services = config("--env-file", "all.env");
        Map<String, String> asFile = environment(services.get("file"));
        Map<String, String> asReference = environment(services.get("reference"));
        assertAll(IntStream.range(0, values.size()).mapToObj(i -> same(values.get(i), "V" + i, asFile, asReference)));
    }

    private static Executable same(
            String value, String name, Map<String, String> asFile, Map<String, String> asReference) {
        return () -> {
            assertEquals(value, asFile.get(name), () -> "env_file: " + EnvDialect.COMPOSE.assignment(name, value));
            assertEquals(
                    value, asReference.get(name), () -> "reference: " + EnvDialect.COMPOSE.assignment(name, value));
        };
    }

    private static String project(int variables) {
        return "name: p\nservices:\n  file:\n    image: x\n    env_file: [all.env]\n"
                + "  reference:\n    image: x\n    environment:\n"
                + IntStream.range(0, variables)
                        .mapToObj(i -> "      V" + i + ": \"${V" + i + "}\"\n")
                        .collect(Collectors.joining());
    }

    private static EnvFile read(byte[] file) {
        return EnvDialect.COMPOSE.parse(file, name -> Optional.ofNullable(Oracle.HOST.get(name)));
    }

    private void compareValues(List<byte[]> files) throws Exception {
        StringBuilder project = new StringBuilder("name: p\nservices:\n");
        for (int i = 0; i < files.size(); i++) {
            Files.write(directory.resolve(i + ".env"), files.get(i));
            project.append("  s" + i + ":\n    image: x\n    env_file: [" + i + ".env]\n");
        }
        Files.writeString(directory.resolve("compose.yaml"), project);
        JsonNode services = config();
        assertAll(IntStream.range(0, files.size())
                .mapToObj(i -> () -> assertEquals(
                        new TreeMap<>(read(files.get(i)).values()),
                        environment(services.get("s" + i)),
                        () -> describe(files.get(i)))));
    }

    /** A verdict needs a process of its own, since Compose stops at the first file that it refuses. */
    private void compareVerdicts(List<byte[]> refused, List<byte[]> accepted) throws Exception {
        Files.writeString(directory.resolve("compose.yaml"), "name: p\nservices:\n  s:\n    image: x\n");
        List<Executable> wrong = Stream.concat(refused.stream(), accepted.stream())
                .parallel()
                .filter(file -> interpolates(file) == read(file).refused())
                .<Executable>map(file -> () -> fail(describe(file)))
                .toList();
        assertAll(wrong);
    }

    private boolean interpolates(byte[] file) {
        try {
            Path path = Files.write(Files.createTempFile(directory, "one", ".env"), file);
            return compose("--env-file", path.toString(), "config", "--quiet").exit() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode config(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("config", "--format", "json"));
        Program compose = compose(arguments.toArray(String[]::new));
        assertEquals(0, compose.exit(), compose.err());
        return new JsonMapper().readTree(compose.out()).get("services");
    }

    private Program compose(String... arguments) throws IOException, InterruptedException {
        return Program.run(directory, Oracle.HOST, command(command(compose, "-f", "compose.yaml"), arguments));
    }

    private static List<String> command(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Stream.of(arguments)).toList();
    }

    /** {@code config} doubles the dollars of what it prints. */
    private static Map<String, String> environment(JsonNode service) {
        Map<String, String> environment = new TreeMap<>();
        if (service.has("environment")) {
            service.get("environment")
                    .properties()
                    .forEach(e ->
                            environment.put(e.getKey(), e.getValue().asString().replace("$$", "$")));
        }
        return environment;
    }

    private static String describe(byte[] file) {
        return new JsonMapper()
                        .writeValueAsString(
                                SourceText.wellFormed(SourceText.of(file).text())) + " "
                + read(file).problems() + " ";
    }
}
