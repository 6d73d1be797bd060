package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file of a person's own that holds secrets: it is written in one step, its owner alone may read it from its first byte
 * on (mode 0600), and nothing that is there is lost unless the caller says so.
 */
public final class PrivateFile {
    /** The largest file that is read: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    private PrivateFile(Path path) {
        this.path = path;
    }

    /** The file at a path, whether it is there or not. */
    public static PrivateFile at(Path path) {
        return new PrivateFile(path.toAbsolutePath().normalize());
    }

    /**
     * All of the file.
     *
     * @throws PrivateFileException where it can not be read, or is larger than {@link #MAX_BYTES}
     */
    public byte[] read() {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw failure("read", "it is a directory, a pipe or a device", "Name a file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw failure("read", "it is larger than 10 MiB", "Name a file of settings.");
            }
            return bytes;
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /** Whether something stands at the path, be it a link that leads nowhere. */
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether both are the same file on disk. */
    public boolean isSameAs(PrivateFile other) {
        try {
            return path.equals(other.path) || (exists() && other.exists() && Files.isSameFile(path, other.path));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the file.
     *
     * @param content all of it; written as UTF-8
     * @param replace whether a file that is there may be replaced; anything else that is there, a link too, never is
     * @throws PrivateFileException where something stands in the way, or the file system fails; what was there is still there.
     *     Where that is a file which may not be replaced, its cause is a {@link FileAlreadyExistsException}
     */
    public void write(String content, boolean replace) {
        refuseOccupant(replace);
        Path temporary = path.resolveSibling("." + path.getFileName() + TreePath.TEMPORARY_SUFFIX);
        try {
            // What a killed run left is ours, by its name.
            Files.deleteIfExists(temporary);
            create(temporary, content.getBytes(StandardCharsets.UTF_8));
            try {
                put(temporary, replace);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failure("write", e);
        }
    }

    private void refuseOccupant(boolean replace) {
        if (!exists()) {
            return;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw failure("write", "something else than a file stands there", "Name another file.");
        }
        if (!replace) {
            throw occupied();
        }
    }

    private static void create(Path file, byte[] bytes) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void put(Path temporary, boolean replace) throws IOException {
        if (replace) {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            // A link fails where a file has come meanwhile; a move would replace it.
            Files.createLink(path, temporary);
        } catch (FileAlreadyExistsException e) {
            throw occupied();
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(temporary, path);
        }
    }

    private PrivateFileException occupied() {
        PrivateFileException failure =
                failure("write", "it is there already", "Name another file, or let it be replaced.");
        failure.initCause(new FileAlreadyExistsException(path.toString()));
        return failure;
    }

    private PrivateFileException failure(String verb, IOException e) {
        if (e instanceof NoSuchFileException) {
            return verb.equals("read")
                    ? failure(verb, "it does not exist", "Name a file that is there.")
                    : failure(verb, "its directory does not exist", "Make the directory first.");
        }
        if (e instanceof AccessDeniedException) {
            return failure(verb, "permission denied", "See who owns it and its directory, and their modes.");
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return failure(
                verb,
                reason == null ? e.getClass().getSimpleName() : reason,
                "Remove the cause and try again; what was there is still there.");
    }

    private PrivateFileException failure(String verb, String reason, String remedy) {
        return new PrivateFileException(
                "Can not " + verb + " " + Quoted.of(path.toString()) + ": " + reason + ". " + remedy);
    }
}
