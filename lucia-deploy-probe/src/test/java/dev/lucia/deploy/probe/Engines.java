package dev.lucia.deploy.probe;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the programs that tests tagged {@code engine} need, on the {@code PATH} or in {@code bin} of the directory that
 * {@code LUCIA_ENGINES} names, and skips the test with the reason where one is missing.
 */
public final class Engines {
    private Engines() {}

    /** The program, or the end of the test with the remedy as its reason. */
    public static String program(String name, String remedy) {
        Optional<Path> found = directories()
                .map(dir -> dir.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "'" + name + "' is missing. " + remedy);
        return found.orElseThrow().toString();
    }

    /** What a program that ends with 0 prints when it gets the text. */
    public static String output(String in, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.outputWriter(StandardCharsets.UTF_8).append(in).close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " refuses:\n" + in);
        }
        return out;
    }

    private static Stream<Path> directories() {
        String named = System.getenv("LUCIA_ENGINES");
        Path engines =
                named != null ? Path.of(named) : Path.of(System.getProperty("java.io.tmpdir"), "lucia-deploy-engines");
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                Stream.of(engines.resolve("bin")),
                Stream.of(path.split(File.pathSeparator))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of));
    }
}
