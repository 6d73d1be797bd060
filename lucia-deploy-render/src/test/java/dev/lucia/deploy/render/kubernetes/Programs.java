package dev.lucia.deploy.render.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that a machine may have: those of {@code .ci/engines}, else what is on the path. */
final class Programs {
    private Programs() {}

    /** The command of the first of these that there is; the test is skipped where there is none. */
    static List<String> require(List<List<String>> commands) {
        Optional<List<String>> found = commands.stream()
                .flatMap(command -> find(command.get(0)).stream()
                        .map(path -> Stream.concat(
                                        Stream.of(path.toString()),
                                        command.stream().skip(1))
                                .toList()))
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), "None of these is here: " + commands + "; see .ci/engines/kubernetes install");
        return found.orElseThrow();
    }

    private static Optional<Path> find(String program) {
        String temporary = Optional.ofNullable(System.getenv("TMPDIR")).orElse("/tmp");
        String engines =
                Optional.ofNullable(System.getenv("LUCIA_ENGINES")).orElse(temporary + "/lucia-deploy-engines");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(engines + "/bin"), Arrays.stream(path.split(File.pathSeparator, -1)))
                .map(directory -> Path.of(directory).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a program prints; a failure has its errors in the message. */
    static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("lucia", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), UTF_8);
                if (process.waitFor() != 0) {
                    throw new AssertionError(command.get(0) + " failed:\n" + output + Files.readString(errors));
                }
                return output;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
