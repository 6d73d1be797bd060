package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The file system failed, for example because it is full or read-only.
 *
 * <p>Every file is then wholly old or wholly new, and the next run finishes the work.
 */
public final class TreeIoException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String path;

    TreeIoException(String verb, Path root, String path, IOException cause) {
        super(
                "Can not %s '%s' in %s: %s. Remove the cause and run again; every file there is wholly old or wholly new."
                        .formatted(verb, path, Quoted.path(root.toString()), reason(cause)),
                cause);
        this.path = path;
    }

    /** The path that the operation was about, relative to the output root; {@code .} for the root itself. */
    public String path() {
        return path;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it has vanished meanwhile";
        }
        if (e instanceof FileAlreadyExistsException failure) {
            return Quoted.path(failure.getFile()) + " exists and was not made by a run";
        }
        if (e instanceof AtomicMoveNotSupportedException) {
            return "the file system can not replace a file atomically";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
