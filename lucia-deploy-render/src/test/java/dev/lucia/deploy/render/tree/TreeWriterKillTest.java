package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterKillTest {
    private static final int ROUNDS = 25;

    @TempDir
    private Path temporary;

    @Test
    void aKilledProcessLeavesWholeFilesAndTheNextRunFinishes() throws Exception {
        Random random = new Random(7);
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path root = temporary.resolve("out");
            writeUntilKilled(root, random);
            assertNothingIsHalf(root);
            RenderedTree next = WritingChild.TREES.get(round % WritingChild.TREES.size());
            interrupted += isBetweenTrees(root) ? 1 : 0;
            TreeWriter.to(root).write(next);
            assertEquals(Snapshot.of(next), Snapshot.of(root));
        }
        assertNotEquals(0, interrupted, "no round was killed while it wrote");
    }

    private void writeUntilKilled(Path root, Random random) throws Exception {
        Path errors = temporary.resolve("errors");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingChild.class.getName(),
                        root.toString())
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader output = child.inputReader()) {
            assertNotNull(output.readLine(), () -> "the child failed: " + read(errors));
            Thread.sleep(random.nextInt(150));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static boolean isBetweenTrees(Path root) {
        Map<String, String> found = Snapshot.of(root);
        return WritingChild.TREES.stream().map(Snapshot::of).noneMatch(found::equals);
    }

    private static void assertNothingIsHalf(Path root) {
        Map<String, String> found = Snapshot.of(root);
        String manifest = Objects.requireNonNull(found.remove(Manifest.PATH)).substring(2);
        assertDoesNotThrow(() -> Manifest.parse(manifest));
        found.keySet().removeAll(Snapshot.temporaries(root));
        found.keySet().removeIf(path -> path.endsWith("/"));
        found.forEach((path, content) -> assertTrue(
                WritingChild.TREES.stream()
                        .flatMap(tree -> tree.file(path).stream())
                        .map(Snapshot::of)
                        .anyMatch(content::equals),
                () -> path + " is half"));
        WritingChild.TREES.get(0).files().stream()
                .map(RenderedFile::path)
                .filter(path -> path.startsWith("infra/all/"))
                .forEach(path -> assertTrue(found.containsKey(path), path + " is lost"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
