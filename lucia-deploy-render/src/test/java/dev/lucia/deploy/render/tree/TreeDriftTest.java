package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.tree.DriftedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which differences are found. */
class TreeDriftTest extends DriftFixture {
    @Test
    void aWrittenTreeHasNone() throws IOException {
        writeTree();
        write("infra/lucia-deploy.yaml", "a: 1\n");
        write("infra/docker/.env", "A=1\n");
        write("infra/docker/config/deep/own", "x");
        write("README.md", "not ours\n");
        assertTrue(drift().isEmpty());
        assertEquals("", drift().report("regenerate"));
    }

    @Test
    void seesTheExecutableBit() throws IOException {
        writeTree();
        Files.setPosixFilePermissions(
                root.resolve("infra/docker/run.sh"), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(
                new DriftedFile("infra/docker/run.sh", Kind.CHANGED, "is not executable, but should be", List.of()),
                only());
    }

    @Test
    void seesContentAndExecutableBitTogether() throws IOException {
        writeTree();
        Path file = write("infra/docker/Dockerfile", "x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals("differs from what is rendered, and is executable, but should not be", only().fact());
    }

    @Test
    void findsFilesThatNothingRenders() throws IOException {
        writeTree();
        write("infra/docker/stray", "x\n");
        assertEquals(
                new DriftedFile(
                        "infra/docker/stray",
                        Kind.ORPHANED,
                        "is not rendered from the description; delete it or move it elsewhere",
                        List.of()),
                only());
        assertTrue(drift().report("r").startsWith("orphaned: infra/docker/stray is not rendered"));
    }

    @Test
    void findsFilesThatAreNoLongerRendered() throws IOException {
        TreeWriter.to(root)
                .write(Trees.of(Map.of(
                        "infra/docker/Dockerfile",
                        "FROM x\nRUN y\n",
                        "infra/docker/run.sh",
                        "run\n",
                        "infra/old",
                        "o\n",
                        ".github/workflows/old.yml",
                        "o\n",
                        ".github/workflows/deleted.yml",
                        "o\n")));
        Files.delete(root.resolve(".github/workflows/deleted.yml"));
        assertEquals(List.of(".github/workflows/old.yml", "infra/old"), drift().paths(Kind.ORPHANED));
        assertEquals(List.of(Manifest.PATH), drift().paths(Kind.CHANGED));
    }

    @Test
    void findsLinksAndNamesOfAnyKind() throws IOException {
        writeTree();
        Files.createSymbolicLink(root.resolve("infra/loop"), Path.of("."));
        write("infra/line\nbreak 'ä", "x");
        assertEquals(List.of("infra/line\nbreak 'ä", "infra/loop"), drift().paths(Kind.ORPHANED));
        assertTrue(drift().report("r").startsWith("orphaned: 'infra/line\\u000abreak 'ä' is not rendered"));
    }

    @Test
    void tellsWhatStandsInAFilesPlace() throws IOException {
        writeTree();
        Files.delete(root.resolve("infra/docker/run.sh"));
        Files.createDirectories(root.resolve("infra/docker/run.sh/own"));
        assertTrue(only().fact().startsWith("is a directory"));
        Files.move(root.resolve("infra/docker"), root.resolve("moved"));
        Files.createSymbolicLink(root.resolve("infra/docker"), root.resolve("moved"));
        assertEquals(List.of("infra/docker/Dockerfile", "infra/docker/run.sh"), drift().paths(Kind.CHANGED));
    }

    @Test
    void everythingIsMissingFromADirectoryThatDoesNotExist() {
        TreeDrift drift = TreeDrift.between(TREE, root.resolve("absent"), OWNED);
        assertEquals(
                List.of(Manifest.PATH, "infra/docker/Dockerfile", "infra/docker/run.sh"), drift.paths(Kind.MISSING));
    }

    @Test
    void aDamagedManifestIsAChangedFile() throws IOException {
        writeTree();
        write(Manifest.PATH, "<<<<<<< HEAD\n");
        assertEquals(Manifest.PATH, only().path());
        assertTrue(only().diff().contains("-<<<<<<< HEAD"));
    }

    @Test
    void aPartSpeaksOfItsOwnGroupsOnly() throws IOException {
        RenderedTree both = RenderedTree.builder()
                .add("docker", Trees.file("infra/d", "d\n"))
                .add("systemd", Trees.file("infra/s", "s\n"))
                .build();
        TreeWriter.to(root).write(both);
        write("infra/s", "edited\n");
        write("infra/stray", "x\n");
        assertTrue(TreeDrift.between(both.only(List.of("docker")), root, OWNED).isEmpty());
        assertFalse(
                TreeDrift.between(both.only(List.of("systemd")), root, OWNED).isEmpty());
        RenderedTree none = Trees.of(Map.of()).only(List.of("docker"));
        assertEquals(List.of("infra/d"), TreeDrift.between(none, root, OWNED).paths(Kind.ORPHANED));
    }

    @Test
    void doesNotLookIntoWhatPeopleOwn() throws IOException {
        writeTree();
        withUnreadableTreeIn("infra/docker/config/own", () -> assertTrue(drift().isEmpty()));
    }

    @Test
    void namesWhatItCanNotRead() throws IOException {
        writeTree();
        withUnreadableTreeIn("infra/docker/stray", () -> {
            TreeIoException e = assertThrows(TreeIoException.class, this::drift);
            assertTrue(e.path().startsWith("infra/docker/stray/ddd"), e.path());
        });
    }

    /** Directories so deep that no program can name the innermost: not even root can read them by their paths. */
    private void withUnreadableTreeIn(String path, Runnable test) throws IOException {
        String name = "d".repeat(200);
        String deep = (name + "/").repeat(10) + name;
        Path inner = Files.createDirectories(root.resolve("inner/" + deep));
        Path outer = Files.createDirectories(root.resolve(path + "/" + deep));
        assertTrue(inner.toString().length() + outer.toString().length() > 4096);
        Files.move(root.resolve("inner"), outer.resolve("inner"));
        try {
            test.run();
        } finally {
            Files.move(outer.resolve("inner"), root.resolve("inner"));
        }
    }

    @Test
    void changesNothing() throws IOException {
        writeTree();
        write("infra/docker/run.sh", "edited\n");
        Map<String, String> before = Snapshot.of(root);
        drift();
        assertEquals(before, Snapshot.of(root));
    }
}
