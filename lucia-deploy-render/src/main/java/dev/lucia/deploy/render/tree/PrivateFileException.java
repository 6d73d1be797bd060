package dev.lucia.deploy.render.tree;

/** A file of a person's own can not be read or written. The message says why and what to do, and shows nothing of it. */
public final class PrivateFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PrivateFileException(String message) {
        super(message);
    }
}
