package dev.lucia.deploy.render.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    private Path directory;

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path path = directory.resolve("ü file");
        PrivateFile file = PrivateFile.at(path);
        file.write("é\n", false);
        assertEquals("rw-------", mode(path));
        assertArrayEquals("é\n".getBytes(UTF_8), file.read());
        assertEquals(List.of("ü file"), names());
    }

    @Test
    void replacingMakesItPrivateToo() throws IOException {
        Path path = Files.writeString(directory.resolve("file"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        String message = failure(() -> PrivateFile.at(path).write("new", false));
        assertTrue(message.endsWith("it is there already. Name another file, or let it be replaced."), message);
        assertEquals("old", Files.readString(path));
        PrivateFile.at(path).write("new", true);
        assertEquals("new", Files.readString(path));
        assertEquals("rw-------", mode(path));
        assertEquals(List.of("file"), names());
    }

    @Test
    void whatIsNoFileIsNeverReplaced() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "mine");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        Path broken = Files.createSymbolicLink(directory.resolve("broken"), directory.resolve("nowhere"));
        Path folder = Files.createDirectory(directory.resolve("folder"));
        for (Path path : List.of(link, broken, folder)) {
            String message = failure(() -> PrivateFile.at(path).write("new", true));
            assertTrue(message.contains("something else than a file"), message);
        }
        assertEquals("mine", Files.readString(target));
        assertFalse(Files.exists(directory.resolve("nowhere")));
    }

    @Test
    void whatAKilledRunLeftIsNoObstacle() throws IOException {
        Files.writeString(directory.resolve(".file" + TreePath.TEMPORARY_SUFFIX), "half");
        PrivateFile.at(directory.resolve("file")).write("whole", false);
        assertEquals(List.of("file"), names());
    }

    @Test
    void aDirectoryThatIsMissingIsNamed() {
        PrivateFile file = PrivateFile.at(directory.resolve("no/file"));
        String message = failure(() -> file.write("x", false));
        assertTrue(message.contains("its directory does not exist"), message);
        assertTrue(failure(file::read).contains("it does not exist"));
        assertTrue(failure(() -> PrivateFile.at(directory).read()).contains("it is a directory"));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path path = directory.resolve("huge");
        try (RandomAccessFile huge = new RandomAccessFile(path.toFile(), "rw")) {
            huge.setLength(PrivateFile.MAX_BYTES + 1L);
        }
        assertTrue(failure(() -> PrivateFile.at(path).read()).contains("larger than 10 MiB"));
        try (RandomAccessFile large = new RandomAccessFile(path.toFile(), "rw")) {
            large.setLength(PrivateFile.MAX_BYTES);
        }
        assertEquals(PrivateFile.MAX_BYTES, PrivateFile.at(path).read().length);
    }

    @Test
    void whatTheSystemSaysIsPassedOn() {
        PrivateFile file = PrivateFile.at(directory.resolve("x".repeat(300)));
        assertTrue(failure(file::read).contains("File name too long"));
        assertTrue(failure(() -> file.write("x", false)).contains("File name too long"));
    }

    @Test
    void oneFileIsItselfByAnyPath() throws IOException {
        Path path = Files.writeString(directory.resolve("file"), "x");
        Path link = Files.createSymbolicLink(directory.resolve("link"), path);
        assertTrue(PrivateFile.at(path).isSameAs(PrivateFile.at(directory.resolve("./x/../file"))));
        assertTrue(PrivateFile.at(path).isSameAs(PrivateFile.at(link)));
        assertFalse(PrivateFile.at(path).isSameAs(PrivateFile.at(directory.resolve("other"))));
    }

    private static String failure(Executable action) {
        return String.valueOf(assertThrows(PrivateFileException.class, action).getMessage());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
