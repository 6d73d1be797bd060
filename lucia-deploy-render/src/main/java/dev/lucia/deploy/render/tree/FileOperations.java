package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Every way in which a tree touches a file; between these calls a run can be killed without harm. */
interface FileOperations {
    /** Opens a regular file for reading. */
    InputStream open(Path file) throws IOException;

    /** Creates a directory whose parent exists, and fails if anything stands there. */
    void createDirectory(Path directory) throws IOException;

    /** Creates a file with its mode, on the disk when this returns; fails if anything stands there, a link too. */
    void createFile(Path file, byte[] content, boolean executable) throws IOException;

    /** Puts one file in the place of another in one step, or leaves both as they are. */
    void replace(Path source, Path target) throws IOException;

    /** Deletes a file or an empty directory. */
    void delete(Path path) throws IOException;
}
