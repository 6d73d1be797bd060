package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full and a read-only file system, mounted for the purpose. */
@Tag("engine")
class MountedDirectoryTest {
    private static final RenderedTree OLD = Trees.of(Map.of("infra/a", "old\n", "infra/b", "old\n"));

    @TempDir
    private Path root;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs"), "this user can not mount a tmpfs");
        TreeWriter.to(root).write(OLD);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount");
    }

    private boolean run(String... command) throws InterruptedException {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = root.toString();
        try {
            return new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFullDiskLeavesWhatWasThere() {
        RenderedTree large = Trees.of(Map.of("infra/a", "x".repeat(100_000) + "\n"));
        TreeIoException e =
                assertThrows(TreeIoException.class, () -> TreeWriter.to(root).write(large));
        assertEquals("infra/a", e.path());
        assertTrue(e.toString().contains("No space left on device"), e.getMessage());
        Map<String, String> expected = Snapshot.of(OLD);
        Map<String, String> found = Snapshot.of(root);
        expected.remove(Manifest.PATH);
        found.remove(Manifest.PATH);
        assertEquals(expected, found);
        TreeWriter.to(root).write(OLD);
        assertEquals(Snapshot.of(OLD), Snapshot.of(root));
    }

    @Test
    void aReadOnlyDiskIsOneClearError() throws Exception {
        assumeTrue(run("mount", "-o", "remount,ro"), "this user can not mount a tmpfs read-only");
        TreeIoException e = assertThrows(
                TreeIoException.class, () -> TreeWriter.to(root).write(Trees.of(Map.of("infra/a", "new\n"))));
        assertEquals(Manifest.PATH, e.path());
        assertTrue(e.toString().contains("Read-only file system"), e.getMessage());
        assertEquals(Snapshot.of(OLD), Snapshot.of(root));
        assertTrue(Files.exists(root.resolve("infra/b")));
    }
}
