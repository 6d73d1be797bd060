package dev.lucia.deploy.model.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that a report is written to, in one step: whoever reads it, as node_exporter's textfile collector does all the time,
 * sees the old report or the new one. A device or a pipe, such as {@code /dev/stdout}, is written into as it is.
 */
public final class ReportFile {
    // A report holds no secret, and its reader is often another user: who may read it, the umask says, as for any new
    // file.
    private static final FileAttribute<?> ANY_NEW_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));

    private ReportFile() {}

    /**
     * Writes a report, in place of an older one.
     *
     * @throws IOException where it cannot be written; an older one is left as it was
     */
    public static void write(Path file, String text) throws IOException {
        // A device or a pipe; what /dev/stdout leads to may have no path of its own. A directory refuses.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text, UTF_8);
            return;
        }
        // Where a link stands, the file that it leads to is meant.
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path directory = real.getParent();
        if (directory == null) {
            throw new IOException("It is a directory.");
        }
        replace(directory, real, text);
    }

    /** Whether both names lead to one file that is there. */
    public static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static void replace(Path directory, Path file, String text) throws IOException {
        Path written = Files.createTempFile(directory, ".report", ".tmp", mode(directory));
        try {
            Files.writeString(written, text, UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static FileAttribute<?>[] mode(Path directory) {
        boolean hasModes = Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null;
        return hasModes ? new FileAttribute<?>[] {ANY_NEW_FILE} : new FileAttribute<?>[0];
    }
}
