package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a directory holds, by path: content and mode of files, links as links, empty directories with a slash. */
final class Snapshot {
    private Snapshot() {}

    static Map<String, String> of(Path root) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(path -> !path.equals(root)).toList()) {
                describe(root, path, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void describe(Path root, Path path, Map<String, String> found) throws IOException {
        String name = root.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
            found.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path)) {
            found.put(name, line(Files.isExecutable(path), Files.readString(path, StandardCharsets.ISO_8859_1)));
        } else if (!Files.isDirectory(path)) {
            found.put(name, "neither a file nor a directory");
        } else if (isEmpty(path)) {
            found.put(name + "/", "");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        }
    }

    /** What {@link #of} shows of a directory in which a tree and nothing else was written. */
    static Map<String, String> of(RenderedTree tree) {
        Map<String, String> expected = new TreeMap<>();
        Stream.concat(tree.files().stream(), Stream.of(tree.manifest().file()))
                .forEach(file -> expected.put(file.path(), of(file)));
        return expected;
    }

    static String of(RenderedFile file) {
        return line(file.executable(), new String(file.bytes(), StandardCharsets.ISO_8859_1));
    }

    private static String line(boolean executable, String content) {
        return (executable ? "x " : "- ") + content;
    }

    static List<String> temporaries(Path root) {
        return of(root).keySet().stream()
                .filter(path -> path.endsWith(TreePath.TEMPORARY_SUFFIX))
                .toList();
    }
}
