package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While one run writes, another refuses to; and nothing of the lock stays. */
class WriteLockTest {
    private static final RenderedTree TREE = Trees.of(Map.of("infra/a", "a\n"));

    @TempDir
    private Path root;

    @Test
    void anotherRunInThisProcessIsRefused() {
        WriteLock.holding(new OutputDirectory(root, new DiskOperations()), this::assertRefused);
        TreeWriter.to(root).write(TREE);
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void anotherRunIsNotOvertakenByOneThatHasNothingToDo() {
        TreeWriter.to(root).write(TREE);
        WriteLock.holding(
                new OutputDirectory(root, new DiskOperations()),
                () -> assertThrows(
                        TreeConflictException.class, () -> TreeWriter.to(root).write(TREE)));
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void anotherProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = holder.inputReader()) {
            assertEquals("holds it", output.readLine());
            assertRefused();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertEquals(1, Snapshot.temporaries(root).size());
        TreeWriter.to(root).write(TREE);
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void aRefusedTreeLeavesNothing() throws IOException {
        Files.createDirectories(root.resolve("infra"));
        Files.writeString(root.resolve("infra/a"), "mine\n");
        assertThrows(TreeConflictException.class, () -> TreeWriter.to(root).write(TREE));
        assertEquals(Map.of("infra/a", "- mine\n"), Snapshot.of(root));
    }

    private TreeConflictException assertRefused() {
        var refusal = assertThrows(
                TreeConflictException.class, () -> TreeWriter.to(root).write(TREE));
        assertEquals(List.of(Conflict.otherRun()), refusal.conflicts());
        assertTrue(Files.notExists(root.resolve("infra")));
        return refusal;
    }

    /** Holds the lock until it is killed, at the latest for two minutes. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) {
            WriteLock.holding(new OutputDirectory(Path.of(args[0]), new DiskOperations()), () -> {
                System.out.println("holds it");
                LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(2));
                return args;
            });
        }
    }
}
