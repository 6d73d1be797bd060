package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides of any deployment hold is read by the programs that it is for. */
@Tag("engine")
class GuidesLintTest {
    private static final String REMEDY = "Run .ci/engines/linters install.";

    @TempDir
    private Path directory;

    /** Each deployment's tree in a directory of its own, so that a program is started once for all. */
    private List<Guide> write() {
        List<Guide> guides = new ArrayList<>();
        for (Deployment deployment : GuidesTest.deployments().toList()) {
            Path tree = directory.resolve("tree" + guides.size());
            RenderedTree rendered = Targets.render(deployment);
            TreeWriter.to(tree).write(rendered);
            Guide.all(rendered)
                    .forEach(guide ->
                            guides.add(Guide.of(tree.resolve(guide.path()).toString(), guide.text())));
        }
        return guides;
    }

    @Test
    void shellcheckFindsNothingInTheCommands() throws IOException {
        String shellcheck = Engines.program("shellcheck", REMEDY);
        String bash = Engines.program("bash", "Install bash.");
        List<String> files = new ArrayList<>();
        for (Guide guide : write()) {
            for (String block : guide.blocks("bash")) {
                Path file = directory.resolve(files.size() + ".sh");
                files.add(Files.writeString(file, block).toString());
            }
        }
        assertPasses(List.of(bash, "-c", "for file; do bash -n \"$file\" || exit; done", bash), files);
        // A person sees that "cd" or "id" failed; what stands between single quotes is for another shell.
        assertPasses(List.of(shellcheck, "--shell=bash", "--exclude=SC2016,SC2155,SC2164"), files);
    }

    @Test
    void markdownlintFindsNothing() throws IOException {
        String markdownlint = Engines.program("markdownlint-cli2", REMEDY);
        List<String> files = write().stream().map(guide -> ":" + guide.path()).toList();
        // The values of a description may be of any length.
        String config = Files.readString(Repository.root().resolve(".markdownlint-cli2.yaml"))
                .replaceFirst("(?s)MD013:.*?(?=\n  \\S)", "MD013: false");
        Path file = Files.writeString(directory.resolve("guides.markdownlint-cli2.yaml"), config);
        assertPasses(List.of(markdownlint, "--no-globs", "--config", file.toString()), files);
    }

    @Test
    void mermaidParsesTheDiagrams() {
        Engines.program("node", "Install Node.js 20.");
        Engines.program("markdownlint-cli2", REMEDY);
        Path check = Repository.root().resolve(".ci/engines/mermaid");
        assertPasses(
                List.of(check.toString()), write().stream().map(Guide::path).toList());
    }

    private static void assertPasses(List<String> command, List<String> files) {
        Map<String, String> environment =
                Map.of("LUCIA_ENGINES", Engines.directory().toString());
        Engines.Result result = Engines.run(
                "", environment, Stream.concat(command.stream(), files.stream()).toList());
        assertEquals(0, result.exitCode(), () -> result.out() + result.err());
    }
}
