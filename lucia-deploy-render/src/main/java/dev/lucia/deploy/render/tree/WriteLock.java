package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run from writing to a directory while the first does, in this process or another.
 *
 * <p>The operating system takes the lock away from a process that ends, however it ends. Its file lies beside what is rendered,
 * since a rendered file is replaced and takes a lock on it along; it is removed at the end, and by the next run after one that
 * was killed.
 */
final class WriteLock {
    private static final String FILE = ".writing" + TreePath.TEMPORARY_SUFFIX;

    private final Path file;
    private final @Nullable FileChannel channel;

    private WriteLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Does something while it holds the lock of a directory, which is created if it does not exist.
     *
     * @throws TreeConflictException if another run holds it; nothing was done
     */
    static <T> T holding(OutputDirectory directory, Supplier<T> action) {
        WriteLock lock = take(directory);
        try {
            return action.get();
        } finally {
            lock.release();
        }
    }

    /** Whether no run holds the lock, nor has one left its file behind. */
    static boolean isFree(OutputDirectory directory) {
        return Files.notExists(directory.resolve(FILE));
    }

    private static WriteLock take(OutputDirectory directory) {
        Path file = directory.resolve(FILE);
        // Others, such as a zip's, know no locks between processes.
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return new WriteLock(file, null);
        }
        try {
            Files.createDirectories(directory.root());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel, file)) {
                return new WriteLock(file, channel);
            }
            channel.close();
        } catch (IOException | UnsupportedOperationException e) {
            // Where no file can be made nothing can be written either, which the run will say; and some file systems,
            // such
            // as a zip's, know no locks.
            return new WriteLock(file, null);
        }
        throw new TreeConflictException(List.of(Conflict.otherRun()));
    }

    // The file of a lock that ended in this very moment is removed, and another run may make a new one.
    private static boolean isTaken(FileChannel channel, Path file) throws IOException {
        try {
            return channel.tryLock() != null && Files.exists(file);
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void release() {
        if (channel != null) {
            try (channel) {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // What is left of it locks nothing, and the next run removes it.
            }
        }
    }
}
