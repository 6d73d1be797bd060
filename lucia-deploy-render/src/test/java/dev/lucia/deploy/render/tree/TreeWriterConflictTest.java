package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterConflictTest {
    private static final RenderedTree OLD = Trees.of(Map.of("infra/docker/a", "a\n", "infra/docker/b", "b\n"));
    private static final RenderedTree NEW = Trees.of(Map.of("infra/docker/a", "new\n", "infra/docker/c", "c\n"));

    @TempDir
    private Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void writeTheOldTree() {
        root = temporary.resolve("out");
        TreeWriter.to(root).write(OLD);
    }

    private List<Conflict> refusals(RenderedTree tree) {
        Map<String, String> before = Snapshot.of(root);
        TreeConflictException e = assertThrows(
                TreeConflictException.class, () -> TreeWriter.to(root).write(tree));
        assertEquals(before, Snapshot.of(root), "something was written");
        TreeConflictException planned = assertThrows(
                TreeConflictException.class, () -> TreeWriter.to(root).plan(tree));
        assertEquals(e.conflicts(), planned.conflicts());
        e.conflicts().forEach(conflict -> assertTrue(e.toString().contains(conflict.toString()), e.getMessage()));
        return e.conflicts();
    }

    private void assertRefused(RenderedTree tree, String path, String fact) {
        List<Conflict> conflicts = refusals(tree);
        assertEquals(1, conflicts.size(), conflicts::toString);
        assertEquals(path, conflicts.get(0).path());
        assertTrue(conflicts.get(0).fact().contains(fact), conflicts.get(0).fact());
    }

    @Test
    void refusesToOverwriteAnEditedFileUnlessTold() throws IOException {
        Files.writeString(root.resolve("infra/docker/a"), "edited\n");
        assertRefused(NEW, "infra/docker/a", "edited by hand");
        TreeWriter.to(root).overwritingEdited().write(NEW);
        assertEquals(Snapshot.of(NEW), Snapshot.of(root));
    }

    @Test
    void refusesToRestoreAnEditedFileUnlessToldEvenIfNothingElseChanged() throws IOException {
        Files.writeString(root.resolve("infra/docker/a"), "edited\n");
        assertRefused(OLD, "infra/docker/a", "edited by hand");
    }

    @Test
    void acceptsAnEditThatIsWhatIsRenderedNow() throws IOException {
        Files.writeString(root.resolve("infra/docker/a"), "new\n");
        TreeWriter.to(root).write(NEW);
        assertEquals(Snapshot.of(NEW), Snapshot.of(root));
    }

    @Test
    void refusesToRemoveAnEditedFileUnlessTold() throws IOException {
        Files.writeString(root.resolve("infra/docker/b"), "edited\n");
        assertRefused(NEW, "infra/docker/b", "no longer rendered");
        assertEquals(
                List.of("infra/docker/b"),
                TreeWriter.to(root).overwritingEdited().write(NEW).removed());
    }

    @Test
    void neverOverwritesAFileThatIsNotListed() throws IOException {
        Files.writeString(root.resolve("infra/docker/c"), "mine\n");
        assertRefused(NEW, "infra/docker/c", "somebody's own file");
        TreeWriter telling = TreeWriter.to(root).overwritingEdited();
        assertThrows(TreeConflictException.class, () -> telling.write(NEW));
        assertEquals("mine\n", Files.readString(root.resolve("infra/docker/c")));
    }

    @Test
    void withoutAManifestEveryDifferingFileIsSomebodysOwn() throws IOException {
        Files.delete(root.resolve(Manifest.PATH));
        assertRefused(NEW, "infra/docker/a", "somebody's own file");
    }

    @Test
    void reportsEverythingAtOnce() throws IOException {
        Files.writeString(root.resolve("infra/docker/a"), "edited\n");
        Files.writeString(root.resolve("infra/docker/b"), "edited\n");
        Files.createDirectories(root.resolve("infra/docker/c/own"));
        assertEquals(
                List.of("infra/docker/a", "infra/docker/b", "infra/docker/c"),
                refusals(NEW).stream().map(Conflict::path).toList());
    }

    @Test
    void refusesADamagedManifest() throws IOException {
        Files.writeString(root.resolve(Manifest.PATH), "<<<<<<< HEAD\n");
        assertRefused(NEW, Manifest.PATH, "is damaged in line 1");
        Files.write(root.resolve(Manifest.PATH), new byte[] {(byte) 0xff, '\n'});
        assertRefused(NEW, Manifest.PATH, "not UTF-8");
        Files.writeString(root.resolve(Manifest.PATH), "#\n".repeat(9_000_000));
        assertRefused(NEW, Manifest.PATH, "larger than");
        Files.writeString(root.resolve(Manifest.PATH), "");
        assertRefused(NEW, Manifest.PATH, "ends without a newline");
    }

    @Test
    void removesNothingOutsideTheDirectoryWhateverTheManifestSays() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside"), "a\n");
        String hash = Trees.file("x", "a\n").sha256();
        for (String path : List.of("../outside", outside.toString(), "infra/../../outside")) {
            Files.writeString(root.resolve(Manifest.PATH), "# target: docker\n" + hash + "  " + path + "\n");
            refusals(NEW);
            assertTrue(Files.exists(outside));
        }
    }

    @Test
    void refusesALinkInThePlaceOfAFile() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside"), "a\n");
        Files.delete(root.resolve("infra/docker/a"));
        Files.createSymbolicLink(root.resolve("infra/docker/a"), outside);
        assertRefused(NEW, "infra/docker/a", "is a symbolic link");
        assertRefused(OLD, "infra/docker/a", "is a symbolic link");
        assertRefused(Trees.of(Map.of("infra/docker/b", "b\n")), "infra/docker/a", "is a symbolic link");
    }

    @Test
    void refusesALinkOnTheWay() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.move(root.resolve("infra/docker"), temporary.resolve("moved"));
        Files.createSymbolicLink(root.resolve("infra/docker"), outside);
        List<Conflict> conflicts = refusals(NEW);
        assertEquals(3, conflicts.size());
        conflicts.forEach(
                conflict -> assertEquals("can not be written, for 'infra/docker' is a symbolic link", conflict.fact()));
        assertEquals(Map.of(), Snapshot.of(outside));
    }

    @Test
    void refusesALinkInThePlaceOfTheOwnDirectory() throws IOException {
        Files.move(root.resolve("infra"), temporary.resolve("moved"));
        Files.createSymbolicLink(root.resolve("infra"), temporary.resolve("moved"));
        assertRefused(NEW, Manifest.PATH, "'infra' is a symbolic link");
    }

    @Test
    void doesNotFollowALinkInThePlaceOfATemporaryFile() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside"), "a\n");
        Files.createSymbolicLink(root.resolve("infra/docker/.a.lucia-deploy-tmp"), outside);
        TreeIoException e =
                assertThrows(TreeIoException.class, () -> TreeWriter.to(root).write(NEW));
        assertEquals("infra/docker/a", e.path());
        assertEquals("a\n", Files.readString(outside));
        assertTrue(Files.isSymbolicLink(root.resolve("infra/docker/.a.lucia-deploy-tmp")), "it was not ours");
    }

    @Test
    void refusesADirectoryWithSomebodysFilesInThePlaceOfAFile() throws IOException {
        Files.createDirectories(root.resolve("infra/docker/c"));
        Files.writeString(root.resolve("infra/docker/c/own"), "own\n");
        assertRefused(NEW, "infra/docker/c", "is a directory");
    }

    @Test
    void refusesToReplaceAGeneratedDirectoryThatHoldsMore() throws IOException {
        Files.writeString(root.resolve("infra/docker/own"), "own\n");
        assertRefused(Trees.of(Map.of("infra/docker", "x\n")), "infra/docker", "is a directory");
    }

    @Test
    void refusesAFileInThePlaceOfADirectory() throws IOException {
        Files.writeString(root.resolve("infra/own"), "own\n");
        assertRefused(
                Trees.of(Map.of("infra/own/a", "a\n")),
                "infra/own/a",
                "can not be written, for 'infra/own' is a file, where a directory is needed");
    }

    @Test
    void refusesAFileInThePlaceOfTheRoot() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x\n");
        for (Path place : List.of(file, Files.createSymbolicLink(temporary.resolve("nowhere"), Path.of("absent")))) {
            TreeConflictException e = assertThrows(
                    TreeConflictException.class, () -> TreeWriter.to(place).write(NEW));
            assertEquals(".", e.conflicts().get(0).path());
        }
        assertFalse(Files.exists(temporary.resolve("absent")));
    }

    @Test
    void refusesAPipeWithoutWaitingForIt() throws Exception {
        Path mkfifo = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(mkfifo), "GNU coreutils' mkfifo is missing on this machine");
        Path pipe = root.resolve("infra/docker/c");
        assertEquals(
                0,
                new ProcessBuilder(mkfifo.toString(), pipe.toString()).start().waitFor());
        assertRefused(NEW, "infra/docker/c", "is neither a file nor a directory");
    }

    @Test
    void saysFactAndRemedyInWholeSentences() throws IOException {
        Files.writeString(root.resolve("infra/docker/a"), "edited\n");
        TreeConflictException e = assertThrows(
                TreeConflictException.class, () -> TreeWriter.to(root).write(NEW));
        assertEquals("""
                Nothing was written:
                  infra/docker/a was generated and then edited by hand. Put the change into the description or into a \
                file of your own and restore this one, or ask for edited files to be overwritten.""", e.getMessage());
    }
}
