package dev.lucia.deploy.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * Finds the programs that tests tagged {@code engine} need, and skips the test with the reason where one is missing.
 *
 * <p>They stand on the {@code PATH} or in {@code bin} of the directory that the variable {@code LUCIA_ENGINES} names
 * ({@code lucia-deploy-engines} in the temporary directory if it is not set); Docker's plugins stand where
 * {@code DOCKER_CONFIG} says or in {@code docker/config} of that directory.
 */
public final class Engines {
    // Asked once: the answer takes as long as what a test wants to know.
    private static final Map<String, Optional<List<String>>> COMPOSE = new ConcurrentHashMap<>();

    private Engines() {}

    /** What a program left behind. */
    public record Result(int exitCode, String out, String err) {}

    /** The directory of the engines that stand on no {@code PATH}; it need not exist. */
    public static Path directory() {
        String named = System.getenv("LUCIA_ENGINES");
        return named != null ? Path.of(named) : Path.of(System.getProperty("java.io.tmpdir"), "lucia-deploy-engines");
    }

    /** The program, or the end of the test with the remedy as its reason. */
    public static String program(String name, String remedy) {
        Optional<Path> found = directories()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "'" + name + "' is missing. " + remedy);
        return found.orElseThrow().toString();
    }

    /** The start of a {@code docker compose} command line; no daemon is asked for. */
    public static List<String> compose() {
        String docker = program("docker", "Install docker.io.");
        return COMPOSE.computeIfAbsent(docker, Engines::compose)
                .orElseGet(() -> Assumptions.abort(
                        "'docker compose' is missing. Put the plugin docker-compose of Compose 2.26 or later into cli-plugins of"
                                + " DOCKER_CONFIG."));
    }

    private static Optional<List<String>> compose(String docker) {
        String config = directory().resolve("docker/config").toString();
        return Stream.of(List.of(docker, "compose"), List.of(docker, "--config", config, "compose"))
                .filter(command -> {
                    List<String> version = Stream.concat(command.stream(), Stream.of("version"))
                            .toList();
                    return run("", Map.of(), version).exitCode() == 0;
                })
                .findFirst();
    }

    /** The variables that lead to a Docker daemon that answers: that of the environment, or our own. */
    public static Map<String, String> daemon() {
        Path own = directory().resolve("docker");
        Map<String, String> environment = Map.of(
                "DOCKER_HOST",
                System.getenv().getOrDefault("DOCKER_HOST", "unix://" + own.resolve("docker.sock")),
                "DOCKER_CONFIG",
                System.getenv()
                        .getOrDefault("DOCKER_CONFIG", own.resolve("config").toString()));
        Result version = run("", environment, List.of(program("docker", "Install docker.io."), "version"));
        Assumptions.assumeTrue(
                version.exitCode() == 0,
                "No Docker daemon answers. Start it by .ci/engines/docker up, or set DOCKER_HOST.");
        return environment;
    }

    /** For a property's hook: skips it, with the reason, where the engine is missing. */
    public static SkipExecutionHook.SkipResult skipUnless(Runnable engine) {
        try {
            engine.run();
            return SkipExecutionHook.SkipResult.doNotSkip();
        } catch (TestAbortedException e) {
            return SkipExecutionHook.SkipResult.skip(e.getMessage());
        }
    }

    /** Runs a command to its end with the text as its standard input. */
    public static Result run(String in, Map<String, String> environment, List<String> command) {
        try {
            Path directory = Files.createTempDirectory("engine");
            try {
                return run(in, environment, command, directory);
            } finally {
                for (String name : List.of("in", "out", "err")) {
                    Files.deleteIfExists(directory.resolve(name));
                }
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result run(String in, Map<String, String> environment, List<String> command, Path directory)
            throws IOException {
        Path input = Files.writeString(directory.resolve("in"), in);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        try {
            int exitCode = builder.start().waitFor();
            return new Result(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Stream<Path> directories() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                Stream.of(directory().resolve("bin")),
                Stream.of(path.split(File.pathSeparator))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of));
    }
}
