package dev.lucia.deploy.render.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Runs the commands of a job as a runner of GitHub does: one shell a step, in the checked-out tree, with what earlier steps
 * put on the {@code PATH}. Of an action that judges files the program that it wraps is run; what other actions install must be
 * there.
 */
final class Runner {
    /** The actions that only prepare a runner. */
    private static final Set<String> PREPARATIONS = Set.of("actions/checkout", "azure/setup-helm");

    private final Workflow.Job job;
    private final Path tree;
    private final Path temporary;
    private final Map<String, String> environment = new TreeMap<>();

    Runner(Workflow.Job job, Path tree, Path temporary) throws IOException {
        this.job = job;
        this.tree = tree;
        this.temporary = temporary;
        Path bin = Files.createDirectory(temporary.resolve("shims"));
        // Runners may become root without being asked for a password; who runs this test is root or has the packages.
        Path sudo = Files.writeString(bin.resolve("sudo"), "#!/bin/sh\nexec \"$@\"\n");
        if (!sudo.toFile().setExecutable(true)) {
            throw new IOException("No program can be made in " + bin);
        }
        environment.put("PATH", System.getenv("PATH") + File.pathSeparator + bin);
        environment.put("RUNNER_TEMP", temporary.toString());
        environment.put("GITHUB_WORKSPACE", tree.toString());
        environment.put("GITHUB_PATH", temporary.resolve("path").toString());
        Files.createFile(temporary.resolve("path"));
        add(job.tree());
    }

    void run() throws IOException {
        for (JsonNode step : job.steps()) {
            run(step, commands(step));
        }
    }

    /** What a step runs, as a script for bash; a step of an action that is not known here is a fault of the test. */
    static String commands(JsonNode step) {
        if (step.has("run")) {
            return step.path("run").asString();
        }
        String action = step.path("uses").asString().replaceFirst("@.*", "");
        if (PREPARATIONS.contains(action)) {
            return "";
        }
        JsonNode with = step.path("with");
        if (action.equals("hadolint/hadolint-action") && with.size() == 1 && with.has("dockerfile")) {
            return "hadolint " + with.path("dockerfile").asString() + "\n";
        }
        throw new AssertionError("No program of this machine is known to do what this step does: " + step);
    }

    private void run(JsonNode step, String commands) throws IOException {
        Path script = Files.writeString(temporary.resolve("step.sh"), commands);
        Path log = temporary.resolve("step.log");
        // What GitHub starts for "shell: bash", and for a step that names no shell; the latter without pipefail.
        ProcessBuilder shell = new ProcessBuilder(List.of("bash", "--noprofile", "--norc", "-e", script.toString()));
        shell.environment().putAll(environment);
        shell.directory(
                tree.resolve(step.path("working-directory").asString(".")).toFile());
        shell.redirectErrorStream(true).redirectOutput(log.toFile());
        int status = await(shell.start());
        assertEquals(0, status, () -> step.path("name").asString() + ":\n" + read(log));
        for (String directory : Files.readAllLines(temporary.resolve("path"))) {
            environment.merge("PATH", directory, (path, added) -> added + File.pathSeparator + path);
        }
        Files.writeString(temporary.resolve("path"), "");
    }

    private void add(JsonNode node) {
        node.path("env")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asString()));
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
