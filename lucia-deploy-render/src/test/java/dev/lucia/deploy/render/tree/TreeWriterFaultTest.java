package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeWriterFaultTest {
    private static final RenderedTree OLD = Trees.of(Map.of(
            "infra/same", "same\n",
            "infra/changed", "old\n",
            "infra/run.sh", "old\n",
            "infra/gone/deep/file", "old\n",
            "infra/becomes-directory", "old\n",
            "infra/becomes-file/a", "old\n",
            ".github/workflows/gone.yml", "old\n"));
    private static final RenderedTree NEW = Trees.of(Map.of(
            "infra/same", "same\n",
            "infra/changed", "new\n",
            "infra/run.sh", "new\n",
            "infra/fresh/deep/file", "new\n",
            "infra/becomes-directory/a", "new\n",
            "infra/becomes-file", "new\n"));
    private static final RenderedTree OTHER = Trees.of(Map.of(
            "infra/changed", "other\n",
            "infra/gone/deep/file", "other\n",
            "infra/fresh", "other\n"));

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void whateverOperationFailsNothingIsHalfAndTheNextRunConverges(FaultyOperations.Fault fault) throws IOException {
        int failing = 1;
        while (failsAndConverges(failing, fault)) {
            failing++;
        }
        assertTrue(failing > 30, "only " + failing + " operations were tried");
    }

    /** Whether there were so many operations that one failed. */
    private boolean failsAndConverges(int failing, FaultyOperations.Fault fault) throws IOException {
        boolean failed = false;
        for (RenderedTree next : List.of(NEW, OLD, OTHER)) {
            Path root = Files.createDirectory(temporary.resolve(failing + "-" + next.hashCode()));
            FaultyOperations.sound(root).write(OLD);
            Files.writeString(root.resolve("infra/own"), "mine\n");
            failed = fails(root, new FaultyOperations(failing, fault));
            assertNothingIsHalf(root, fault);
            FaultyOperations.sound(root).plan(next);
            FaultyOperations.sound(root).write(next);
            Map<String, String> expected = Snapshot.of(next);
            expected.put("infra/own", "- mine\n");
            assertEquals(expected, Snapshot.of(root));
        }
        return failed;
    }

    private static boolean fails(Path root, FaultyOperations operations) {
        try {
            new TreeWriter(root, false, operations).write(NEW);
            return false;
        } catch (TreeIoException e) {
            assertTrue(e.toString().contains("'" + e.path() + "'"), e.getMessage());
            assertTrue(e.toString().contains("injected"), e.getMessage());
            return true;
        }
    }

    private static void assertNothingIsHalf(Path root, FaultyOperations.Fault fault) throws IOException {
        Map<String, String> found = Snapshot.of(root);
        if (fault != FaultyOperations.Fault.KILLED) {
            assertEquals(List.of(), Snapshot.temporaries(root));
        }
        assertEquals("- mine\n", found.remove("infra/own"));
        String manifest = Files.readString(root.resolve(Manifest.PATH));
        assertDoesNotThrow(() -> Manifest.parse(manifest));
        found.remove(Manifest.PATH);
        found.keySet().removeAll(Snapshot.temporaries(root));
        found.keySet().removeIf(path -> path.endsWith("/"));
        found.forEach((path, content) ->
                assertTrue(isOf(OLD, path, content) || isOf(NEW, path, content), () -> path + " is half: " + content));
        OLD.files().stream()
                .filter(file -> NEW.file(file.path()).isPresent())
                .forEach(file -> assertTrue(found.containsKey(file.path()), file + " is lost"));
    }

    private static boolean isOf(RenderedTree tree, String path, String content) {
        return tree.file(path).map(Snapshot::of).filter(content::equals).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aFirstRunThatFailsIsFinishedByTheNext(FaultyOperations.Fault fault) {
        boolean failed = true;
        for (int failing = 1; failed; failing++) {
            Path root = temporary.resolve("first-" + failing);
            failed = fails(root, new FaultyOperations(failing, fault));
            FaultyOperations.sound(root).write(NEW);
            assertEquals(Snapshot.of(NEW), Snapshot.of(root));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRemovedBeforeEverythingIsWritten(FaultyOperations.Fault fault) throws IOException {
        RenderedTree renamed = Trees.of(Map.of("infra/name/new", "x\n"));
        for (int failing = 1; failing < 20; failing++) {
            Path root = temporary.resolve("renamed-" + failing);
            FaultyOperations.sound(root).write(Trees.of(Map.of("infra/name/old", "x\n")));
            FaultyOperations operations = new FaultyOperations(failing, fault);
            try {
                new TreeWriter(root, false, operations).write(renamed);
            } catch (TreeIoException e) {
                assertFalse(
                        Files.notExists(root.resolve("infra/name/old"))
                                && Files.notExists(root.resolve("infra/name/new")),
                        "both are gone");
            }
        }
    }
}
