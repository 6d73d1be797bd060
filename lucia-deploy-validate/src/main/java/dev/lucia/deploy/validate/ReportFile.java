package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a report is written to, in one step: whoever reads it sees the old report or the new one. */
final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a report, in place of an older one.
     *
     * @throws IOException where it cannot be written; an older one is left as it was
     */
    static void write(Path file, String text) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        if (directory == null || Files.isDirectory(absolute)) {
            throw new IOException("It is a directory.");
        }
        Path written = Files.createTempFile(directory, ".report", ".tmp");
        try {
            Files.writeString(written, text, UTF_8);
            Files.move(written, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
