package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256sumTest {
    @TempDir
    private Path root;

    private record Outcome(int exit, String output) {}

    @BeforeAll
    static void needsCoreutils() {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/sha256sum")),
                "GNU coreutils' sha256sum is missing on this machine");
    }

    @Test
    void acceptsTheManifest() throws Exception {
        write();
        assertEquals(
                new Outcome(0, "infra/docker/b.sh: OK\n.github/workflows/a.yml: OK\ninfra/systemd/c: OK\n"), check());
    }

    @Test
    void findsAnEditedFile() throws Exception {
        write();
        Files.writeString(root.resolve("infra/docker/b.sh"), "edited\n");
        Outcome outcome = check();
        assertEquals(1, outcome.exit());
        assertTrue(outcome.output().contains("infra/docker/b.sh: FAILED"), outcome.output());
    }

    private void write() {
        RenderedTree.Builder builder = RenderedTree.builder();
        Trees.add(builder, "docker", Map.of("infra/docker/b.sh", "b ä 𝄞\n"));
        Trees.add(builder, "systemd", Map.of("infra/systemd/c", "c\n", ".github/workflows/a.yml", "a\n"));
        TreeWriter.to(root).write(builder.build());
    }

    private Outcome check() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/sha256sum", "--strict", "--warn", "-c", Manifest.PATH)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
