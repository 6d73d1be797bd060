package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the programs that tests tagged {@code engine} need, and skips the test with the reason where one is missing: on the
 * {@code PATH}, or below the directory that the variable {@code LUCIA_ENGINES} names.
 */
final class Engines {
    /** What a program left behind: standard output and errors together. */
    record Result(int exitCode, String out) {}

    private Engines() {}

    /** The program, or the end of the test with the remedy as its reason. */
    static String program(String name, String remedy) {
        Optional<Path> found = Stream.concat(
                        Stream.of(directory().resolve("bin"), directory().resolve("docker/bin")),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                                .filter(path -> !path.isEmpty())
                                .map(Path::of))
                .map(path -> path.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "'" + name + "' is missing. " + remedy);
        return found.orElseThrow().toString();
    }

    /** The start of a {@code docker compose} command line; no daemon is asked for. */
    static List<String> compose() throws IOException, InterruptedException {
        String docker = program("docker", "Install docker.io.");
        for (List<String> command : List.of(
                List.of(docker, "compose"),
                List.of(docker, "--config", directory().resolve("docker/config").toString(), "compose"))) {
            if (run(Path.of("."), command, "version").exitCode() == 0) {
                return command;
            }
        }
        return Assumptions.abort("'docker compose' is missing. Put its plugin into cli-plugins of DOCKER_CONFIG.");
    }

    /** Runs a command to its end. */
    static Result run(Path directory, List<String> command, String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        Path out = Files.createTempFile("engine", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(all)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(out.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
            return new Result(builder.start().waitFor(), Files.readString(out, UTF_8));
        } finally {
            Files.delete(out);
        }
    }

    private static Path directory() {
        String named = System.getenv("LUCIA_ENGINES");
        return named != null ? Path.of(named) : Path.of(System.getProperty("java.io.tmpdir"), "lucia-deploy-engines");
    }
}
