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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterKillTest {
    private static final int ROUNDS = 5 * Integer.getInteger("lucia.tries.factor", 1);
    /** So many directories are written at once by the process that is killed, which is what takes the time. */
    private static final int DIRECTORIES = 5;

    @TempDir
    private Path temporary;

    @Tag("fuzz")
    @Test
    void aKilledProcessLeavesWholeFilesAndTheNextRunFinishes() throws Exception {
        Random random = new Random(7);
        List<Path> roots = IntStream.range(0, DIRECTORIES)
                .mapToObj(i -> temporary.resolve("out" + i))
                .toList();
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(roots, random);
            RenderedTree next = WritingChild.TREES.get(round % WritingChild.TREES.size());
            for (Path root : roots) {
                assertNothingIsHalf(root);
                interrupted += isBetweenTrees(root) ? 1 : 0;
                TreeWriter.to(root).write(next);
                assertEquals(Snapshot.of(next), Snapshot.of(root));
            }
        }
        assertNotEquals(0, interrupted, "no round was killed while it wrote");
    }

    private void writeUntilKilled(List<Path> roots, Random random) throws Exception {
        Path errors = temporary.resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingChild.class.getName()));
        roots.forEach(root -> command.add(root.toString()));
        Process child =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
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
