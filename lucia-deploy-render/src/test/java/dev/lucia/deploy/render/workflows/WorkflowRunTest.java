package dev.lucia.deploy.render.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the commands of the workflows that check files on this repository's own, so that they are known to pass. */
@Tag("engine")
class WorkflowRunTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "helm-lint.yml, lint, helm version && go version",
        "validate-infrastructure.yml, validate-docker, docker compose version",
        "validate-infrastructure.yml, validate-k8s, go version",
        "validate-infrastructure.yml, validate-systemd, systemd-analyze --version",
        "validate-infrastructure.yml, validate-text, go version && shellcheck --version && yamllint --version",
    })
    void passes(String workflow, String job, String needs) throws IOException {
        assumeTrue(bash(needs) == 0, () -> "This fails: '" + needs + "'; '.ci/run' installs what it needs.");
        Path runner = Files.createDirectory(temporary.resolve("runner temp"));
        new Runner(Workflow.of(Deployments.REFERENCE, workflow).job(job), checkOut(), runner).run();
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
