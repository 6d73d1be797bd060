package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** Looks into the directory that a tree is written to; never follows a link below it. */
final class OutputDirectory {
    private final Path root;
    private final FileOperations operations;

    OutputDirectory(Path root, FileOperations operations) {
        this.root = root;
        this.operations = operations;
    }

    Path root() {
        return root;
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Whether trees can be written here: the root is a directory, or a link to one, or does not exist. */
    boolean isUsable() {
        return Files.isDirectory(root) || !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }

    Occupant occupant(String path) {
        for (String directory : TreePath.directories(path)) {
            Occupant.Kind kind = kind(directory);
            if (kind != Occupant.Kind.DIRECTORY) {
                return new Occupant(kind, directory);
            }
        }
        return new Occupant(kind(path), path);
    }

    private Occupant.Kind kind(String path) {
        return reading(path, () -> {
            try {
                return Occupant.Kind.of(
                        Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            } catch (NoSuchFileException e) {
                return Occupant.Kind.ABSENT;
            }
        });
    }

    /** What the directory holds, by path relative to the root. */
    List<Occupant> children(String directory) {
        return reading(directory, () -> {
            List<Occupant> children = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(resolve(directory))) {
                for (Path child : stream) {
                    children.add(new Occupant(
                            Occupant.Kind.of(
                                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)),
                            directory + "/" + child.getFileName()));
                }
            }
            return children;
        });
    }

    /** The SHA-256 of a file of any size. */
    String sha256(String path) {
        return reading(path, () -> {
            try (InputStream in = operations.open(resolve(path))) {
                return Sha256.of(in);
            }
        });
    }

    /** The first bytes of a file, at most so many. */
    byte[] head(String path, int limit) {
        return reading(path, () -> {
            try (InputStream in = operations.open(resolve(path))) {
                return in.readNBytes(limit);
            }
        });
    }

    /** Whether the file may stand for the rendered one as far as its mode goes; always, where there are no modes. */
    boolean hasModeOf(RenderedFile file) {
        return reading(file.path(), () -> {
            PosixFileAttributeView view = Files.getFileAttributeView(
                    resolve(file.path()), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            // The other bits are the umask's and version control's business.
            return view == null
                    || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE)
                            == file.executable();
        });
    }

    private <T> T reading(String path, Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException e) {
            throw new TreeIoException("read", root, path, e);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }
}
