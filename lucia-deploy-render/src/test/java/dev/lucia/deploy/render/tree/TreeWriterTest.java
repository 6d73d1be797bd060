package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
    private static final RenderedTree TREE = Trees.of(Map.of(
            "infra/docker/Dockerfile", "FROM x\n", "infra/docker/run.sh", "run\n", ".github/workflows/a.yml", "a\n"));

    @TempDir
    private Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void nameTheRoot() {
        root = temporary.resolve("out");
    }

    @Test
    void writesEveryFileAndTheManifest() throws IOException {
        WriteResult result = TreeWriter.to(root).write(TREE);
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
        assertEquals(
                List.of(
                        ".github/workflows/a.yml",
                        "infra/MANIFEST.sha256",
                        "infra/docker/Dockerfile",
                        "infra/docker/run.sh"),
                result.written());
        assertEquals("rw-r--r--", mode("infra/docker/Dockerfile"));
        assertEquals("rwxr-xr-x", mode("infra/docker/run.sh"));
        assertEquals("rw-r--r--", mode(Manifest.PATH));
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        TreeWriter.to(root).write(TREE);
        FileTime old = FileTime.fromMillis(0);
        ageAll(old);
        Files.setLastModifiedTime(root, old);
        WriteResult result = TreeWriter.to(root).write(TREE);
        assertEquals(old, Files.getLastModifiedTime(root), "a file came or went");
        assertFalse(result.changedAnything());
        assertEquals(
                List.of(
                        ".github/workflows/a.yml",
                        "infra/MANIFEST.sha256",
                        "infra/docker/Dockerfile",
                        "infra/docker/run.sh"),
                result.unchanged());
        assertEquals(List.of(), younger(old));
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        TreeWriter.to(root).write(TREE);
        FileTime old = FileTime.fromMillis(0);
        ageAll(old);
        WriteResult result = TreeWriter.to(root)
                .write(Trees.of(Map.of(
                        "infra/docker/Dockerfile",
                        "FROM y\n",
                        "infra/docker/run.sh",
                        "run\n",
                        ".github/workflows/a.yml",
                        "a\n")));
        assertEquals(List.of("infra/MANIFEST.sha256", "infra/docker/Dockerfile"), result.written());
        assertEquals(List.of(".github/workflows/a.yml", "infra/docker/run.sh"), result.unchanged());
        assertEquals(List.of("infra/MANIFEST.sha256", "infra/docker/Dockerfile"), younger(old));
    }

    @Test
    void writesTheManifestOnceIfNothingIsReplaced() {
        FaultyOperations operations = new FaultyOperations(0, FaultyOperations.Fault.REFUSED);
        new TreeWriter(root, false, operations).write(Trees.of(Map.of("infra/a", "a\n")));
        int directory = 1;
        int manifestAndFile = 2 + 2;
        assertEquals(directory + manifestAndFile, operations.count());
    }

    @Test
    void setsTheExecutableBitRightWithoutTouchingTheManifest() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.setPosixFilePermissions(
                root.resolve("infra/docker/run.sh"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(
                root.resolve("infra/docker/Dockerfile"), PosixFilePermissions.fromString("rwxr--r--"));
        assertEquals(
                List.of("infra/docker/Dockerfile", "infra/docker/run.sh"),
                TreeWriter.to(root).write(TREE).written());
        assertEquals("rwxr-xr-x", mode("infra/docker/run.sh"));
        assertEquals("rw-r--r--", mode("infra/docker/Dockerfile"));
    }

    @Test
    void leavesTheBitsOfAnUmaskAlone() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.setPosixFilePermissions(
                root.resolve("infra/docker/run.sh"), PosixFilePermissions.fromString("rwx------"));
        assertFalse(TreeWriter.to(root).write(TREE).changedAnything());
    }

    @Test
    void removesWhatIsNoLongerRenderedAndTheDirectoriesThatWereForIt() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.createDirectory(root.resolve("infra/empty"));
        RenderedTree less = Trees.of(Map.of("infra/docker/Dockerfile", "FROM x\n"));
        WriteResult result = TreeWriter.to(root).write(less);
        assertEquals(List.of(".github/workflows/a.yml", "infra/docker/run.sh"), result.removed());
        Map<String, String> expected = Snapshot.of(less);
        expected.put("infra/empty/", "");
        assertEquals(expected, Snapshot.of(root));
    }

    @Test
    void keepsADirectoryInWhichSomebodyElseHasAFile() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.writeString(root.resolve(".github/workflows/own.yml"), "own\n");
        TreeWriter.to(root).write(Trees.of(Map.of()));
        assertEquals("own\n", Files.readString(root.resolve(".github/workflows/own.yml")));
        assertFalse(Files.exists(root.resolve("infra/docker")));
    }

    @Test
    void writesAgainWhatSomebodyDeleted() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.delete(root.resolve("infra/docker/run.sh"));
        assertEquals(
                List.of("infra/docker/run.sh"), TreeWriter.to(root).write(TREE).written());
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void takesOverAnUnlistedFileThatIsTheSame() throws IOException {
        Files.createDirectories(root.resolve("infra/docker"));
        Files.writeString(root.resolve("infra/docker/Dockerfile"), "FROM x\n");
        WriteResult result = TreeWriter.to(root).write(TREE);
        assertEquals(List.of("infra/docker/Dockerfile"), result.unchanged());
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void aFileMayBecomeADirectoryAndBack() {
        RenderedTree file = Trees.of(Map.of("infra/a", "x\n"));
        RenderedTree directory = Trees.of(Map.of("infra/a/b/c", "x\n", "infra/a/d", "x\n"));
        for (RenderedTree tree : List.of(file, directory, file)) {
            TreeWriter.to(root).write(tree);
            assertEquals(Snapshot.of(tree), Snapshot.of(root));
        }
    }

    @Test
    void cleansUpWhatAKilledRunLeft() throws IOException {
        TreeWriter.to(root).write(TREE);
        Files.writeString(root.resolve("infra/docker/.Dockerfile.lucia-deploy-tmp"), "FRO");
        Files.writeString(root.resolve("infra/.MANIFEST.sha256.lucia-deploy-tmp"), "# Gen");
        TreeWriter.to(root).write(TREE);
        assertEquals(Snapshot.of(TREE), Snapshot.of(root));
    }

    @Test
    void planSaysTheSameAndWritesNothing() throws IOException {
        WriteResult first = TreeWriter.to(root).plan(TREE);
        assertFalse(Files.exists(root));
        assertEquals(first, TreeWriter.to(root).write(TREE));
        RenderedTree next = Trees.of(Map.of("infra/docker/Dockerfile", "FROM y\n", "infra/new", "n\n"));
        Map<String, String> before = Snapshot.of(root);
        WriteResult second = TreeWriter.to(root).plan(next);
        assertEquals(before, Snapshot.of(root));
        assertEquals(second, TreeWriter.to(root).write(next));
    }

    @Test
    void theRootMayBeALink() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(root, real);
        TreeWriter.to(root).write(TREE);
        assertEquals(Snapshot.of(TREE), Snapshot.of(real));
    }

    @Test
    void worksWhereFilesHaveNoModes() throws IOException {
        URI zip = URI.create("jar:" + temporary.resolve("out.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            TreeWriter writer = TreeWriter.to(files.getPath("/out"));
            writer.write(TREE);
            assertFalse(writer.write(TREE).changedAnything());
            RenderedTree next = Trees.of(Map.of("infra/docker/Dockerfile", "FROM y\n"));
            writer.write(next);
            assertEquals("FROM y\n", Files.readString(files.getPath("/out/infra/docker/Dockerfile")));
            assertFalse(Files.exists(files.getPath("/out/.github")));
        }
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void ageAll(FileTime time) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, time);
        }
    }

    private List<String> younger(FileTime time) throws IOException {
        List<String> younger = new ArrayList<>();
        for (Path file : files()) {
            if (!Files.getLastModifiedTime(file).equals(time)) {
                younger.add(root.relativize(file).toString());
            }
        }
        return younger;
    }
}
