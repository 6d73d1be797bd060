package dev.lucia.deploy.validate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads files and directories into a {@link SourceTree}; the only one here that touches the disk. What cannot be read is
 * {@linkplain SourceTree#unread() noted}, and nothing is thrown because of it.
 */
public final class SourceLoader {
    /** The largest env file that is read: one mebibyte. */
    public static final int MAX_ENV_BYTES = 1 << 20;
    /** The largest file of any other kind that is read: ten mebibytes. */
    public static final int MAX_BYTES = 10 << 20;
    /** What is read of one tree at the most: a quarter of a gibibyte. */
    public static final int MAX_TOTAL_BYTES = 256 << 20;

    private static final Set<String> NOBODYS_DEPLOYMENT = Set.of(".git", "node_modules");

    private final SourceTreeBuilder tree = new SourceTreeBuilder();
    private final SortedMap<SourcePath, Path> found = new TreeMap<>();
    private final Set<SourcePath> reported = new HashSet<>();
    private final Set<SourcePath> walked = new HashSet<>();
    private long total;

    private SourceLoader() {}

    /** Reads files and directories. Of a file that is named, its siblings are read for its sake only. */
    public static SourceTree load(List<Path> paths) {
        return load(paths, source -> {});
    }

    /**
     * Reads files and directories.
     *
     * @param whenRead what is to be done with each source as soon as it is read, by whichever thread has read it
     */
    public static SourceTree load(List<Path> paths, Consumer<Source> whenRead) {
        return loaded(paths, List.of(), Optional.empty()).build(whenRead);
    }

    /**
     * Reads files and directories.
     *
     * @param paths what is to be reported of
     * @param context directories that are read for the others' sake only, such as the chart of a values file
     * @param otherwise what a file is that is named and whose name does not tell
     */
    public static SourceTree load(List<Path> paths, List<Path> context, Optional<SourceKind> otherwise) {
        return loaded(paths, context, otherwise).build(source -> {});
    }

    private static SourceTreeBuilder loaded(List<Path> paths, List<Path> context, Optional<SourceKind> otherwise) {
        SourceLoader loader = new SourceLoader();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                loader.walk(path, Integer.MAX_VALUE);
            } else {
                loader.found.put(path(path), path);
            }
        }
        loader.reported.addAll(loader.found.keySet());
        paths.stream().filter(path -> !Files.isDirectory(path)).forEach(loader::siblings);
        context.forEach(path -> loader.walk(path, Integer.MAX_VALUE));
        Set<SourcePath> named = paths.stream().map(SourceLoader::path).collect(Collectors.toSet());
        loader.found.forEach((path, file) -> loader.read(path, file, named.contains(path), otherwise));
        loader.tree.manifests().stream()
                .flatMap(ManifestEntry::in)
                .map(ManifestEntry::path)
                .distinct()
                .forEach(loader::digest);
        return loader.tree.walked(loader.walked);
    }

    private void siblings(Path file) {
        Path parent = file.getParent();
        walk(parent == null ? Path.of("") : parent, 1);
    }

    private void walk(Path directory, int depth) {
        if (depth == Integer.MAX_VALUE) {
            walked.add(path(directory));
        }
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Visitor());
        } catch (IOException e) {
            note(directory, e);
        }
    }

    private void read(SourcePath path, Path file, boolean named, Optional<SourceKind> otherwise) {
        boolean isReported = reported.contains(path);
        if (!isReported) {
            tree.context(path);
        }
        Optional<SourceKind> kind = SourceKinds.byPath(path, named ? otherwise : Optional.empty());
        if (kind.isPresent()) {
            read(path, file, kind.get());
        } else if (named) {
            tree.unread(Unread.because(
                    path,
                    "its name does not tell what it is",
                    "Name env files, YAML files, units of systemd, Dockerfiles, or directories of them."));
        } else {
            tree.name(path);
        }
    }

    private void read(SourcePath path, Path file, SourceKind kind) {
        int limit = kind.isEnv() ? MAX_ENV_BYTES : MAX_BYTES;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            tree.unread(Unread.because(path, "it is a pipe, a device or a socket", "Name a file."));
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            total += bytes.length;
            if (bytes.length > limit) {
                tree.unread(Unread.tooLarge(path, kind.isEnv() ? "1 MiB" : "10 MiB"));
            } else if (total > MAX_TOTAL_BYTES) {
                tree.unread(Unread.tooLarge(path, "what is left of the 256 MiB that are read at once"));
            } else {
                tree.add(withMode(SourceFile.of(path.text(), bytes), file), kind);
            }
        } catch (IOException e) {
            note(file, e);
        }
    }

    // Listed files are of all kinds, such as guides and scripts, and of most nothing but the digest is of interest.
    private void digest(SourcePath path) {
        Path file = found.get(path);
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            total += bytes.length;
            if (bytes.length <= MAX_BYTES && total <= MAX_TOTAL_BYTES) {
                tree.digest(SourceFile.of(path.text(), bytes));
            }
        } catch (IOException e) {
            note(file, e);
        }
    }

    private static SourceFile withMode(SourceFile source, Path file) throws IOException {
        try {
            int bits = 0;
            for (char right : PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .toCharArray()) {
                bits = 2 * bits + (right == '-' ? 0 : 1);
            }
            return source.withMode(bits);
        } catch (UnsupportedOperationException e) {
            return source;
        }
    }

    private void note(Path file, IOException e) {
        String fact = "reading it failed";
        String hint = "Look whether the disk is well.";
        if (e instanceof NoSuchFileException) {
            fact = "it does not exist";
            hint = "Name a file or directory that exists.";
        } else if (e instanceof AccessDeniedException) {
            fact = "permission denied";
            hint = "Run this as a user who may read it.";
        } else if (e instanceof FileSystemLoopException) {
            fact = "this link leads back to a directory that it lies in";
            hint = "Take the link out.";
        }
        tree.unread(Unread.because(path(file), fact, hint));
    }

    /** The path by which findings call a file. */
    public static SourcePath path(Path path) {
        String parts = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return SourcePath.of((path.isAbsolute() ? "/" : "") + parts);
    }

    /** Notes files, and what stands in the way of seeing them. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            Path name = directory.getFileName();
            return name != null && NOBODYS_DEPLOYMENT.contains(name.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isDirectory()) {
                found.putIfAbsent(path(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            note(file, e);
            return FileVisitResult.CONTINUE;
        }
    }
}
