package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A rendered script as a person starts it, but without a terminal: from another directory, whose name holds a space, and with
 * an environment that holds nothing but what the test says.
 */
record Script(Path tree, String path, Map<String, String> environment) {
    private static final long SECONDS = 120;

    /** Renders a whole tree into a directory. */
    static Path render(Deployment deployment, Path directory) {
        Path tree = directory.resolve("my Küche");
        TreeWriter.to(tree).write(Targets.render(deployment));
        return tree;
    }

    /** A script of {@code infra/scripts} with the programs of this machine. */
    static Script of(Path tree, String name) {
        return new Script(
                tree,
                "infra/scripts/" + name,
                Map.of("PATH", System.getenv("PATH"), "HOME", tree.toString(), "LANG", "C.UTF-8"));
    }

    /** The same with one more variable. */
    Script with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new Script(tree, path, changed);
    }

    /** The same where these programs are all that there is. */
    Script withOnly(Path bin, String... programs) {
        try {
            Files.createDirectories(bin);
            for (String program : programs) {
                Files.createSymbolicLink(
                        bin.resolve(program), Path.of(Engines.program(program, "Install " + program + ".")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with("PATH", bin.toString());
    }

    /** What a process left behind, and what the arguments of all processes were meanwhile. */
    record Result(int exitCode, String out, String err) {
        String all() {
            return out + err;
        }
    }

    Result run(String... arguments) {
        return run(List.of(arguments));
    }

    Result run(List<String> arguments) {
        Path files = temporary();
        try {
            Process process = start(files, arguments);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError(path + " hangs");
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(files.resolve("out"), UTF_8),
                    Files.readString(files.resolve("err"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path files, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Engines.program("bash", "Install bash."));
        command.add(tree.resolve(path).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(files.resolve("else where")).toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(files.resolve("out").toFile())
                .redirectError(files.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    // Beside the tree, which the test throws away.
    private Path temporary() {
        try {
            return Files.createTempDirectory(tree.getParent(), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
