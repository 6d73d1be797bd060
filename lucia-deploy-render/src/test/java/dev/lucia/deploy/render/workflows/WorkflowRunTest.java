package dev.lucia.deploy.render.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of the workflows that check files on this repository's own, so that they are known to pass. */
@Tag("engine")
class WorkflowRunTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    /** The jobs that are run, each with the command that fails where its programs are missing. */
    static final Map<String, String> NEEDS = new TreeMap<>(Map.of(
            "helm-lint.yml lint", "helm version && go version",
            "validate-infrastructure.yml validate-docker", "hadolint --version && docker compose version",
            "validate-infrastructure.yml validate-k8s", "go version",
            "validate-infrastructure.yml validate-systemd", "systemd-analyze --version",
            "validate-infrastructure.yml validate-text", "go version && shellcheck --version && yamllint --version"));

    static Stream<String> jobs() {
        return NEEDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void passes(String job) throws IOException {
        String needs = Objects.requireNonNull(NEEDS.get(job));
        assumeTrue(bash(needs) == 0, () -> "This fails: '" + needs + "'; '.ci/run' installs what it needs.");
        String[] names = job.split(" ", -1);
        Path runner = Files.createDirectory(temporary.resolve("runner temp"));
        new Runner(Workflow.of(Deployments.REFERENCE, names[0]).job(names[1]), checkOut(), runner).run();
    }

    // What a runner would have checked out: what git knows, and what is about to be added to it.
    private Path checkOut() throws IOException {
        Path tree = temporary.resolve("tree");
        String copy = "git init --quiet \"$1\";"
                + " git ls-files -z --cached --others --exclude-standard --deduplicate"
                + " | xargs -0 cp --parents --target-directory=\"$1\"";
        assertEquals(0, bash(copy, "copy", tree.toString()));
        return tree;
    }

    private static int bash(String command, String... arguments) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(Stream.of("bash", "-euo", "pipefail", "-c", command), Arrays.stream(arguments))
                                .toList())
                .directory(REPOSITORY.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
