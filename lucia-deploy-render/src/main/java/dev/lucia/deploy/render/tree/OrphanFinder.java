package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.render.tree.DriftedFile.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Finds the files in a directory that nothing renders and nobody owns. */
final class OrphanFinder {
    private final OutputDirectory directory;
    private final RenderedTree tree;
    private final SortedSet<String> stale;
    private final PathPatterns owned;

    OrphanFinder(OutputDirectory directory, RenderedTree tree, Manifest recorded, PathPatterns owned) {
        this.directory = directory;
        this.tree = tree;
        this.stale = recorded.stalePaths(tree);
        this.owned = owned;
    }

    List<DriftedFile> find() {
        List<DriftedFile> orphans = new ArrayList<>();
        stale.stream()
                .filter(path -> directory.occupant(path).isFileAt(path))
                .map(path -> orphan(path, "is no longer rendered; regenerating removes it"))
                .forEach(orphans::add);
        // Of a file that no manifest lists nobody can say whether it belongs to a group outside the part.
        if (tree.isWhole() && directory.occupant(Manifest.DIRECTORY).kind() == Occupant.Kind.DIRECTORY) {
            unlisted().stream()
                    .map(path -> orphan(path, "is not rendered from the description; delete it or move it elsewhere"))
                    .forEach(orphans::add);
        }
        return orphans;
    }

    private static DriftedFile orphan(String path, String fact) {
        return new DriftedFile(path, Kind.ORPHANED, fact, List.of());
    }

    private List<String> unlisted() {
        Unlisted unlisted = new Unlisted();
        try {
            Files.walkFileTree(directory.resolve(Manifest.DIRECTORY), unlisted);
        } catch (IOException e) {
            throw new TreeIoException("read", directory.root(), Manifest.DIRECTORY, e);
        }
        return unlisted.paths;
    }

    private boolean isAccountedFor(String path) {
        return path.equals(Manifest.PATH) || tree.file(path).isPresent() || stale.contains(path) || owned.matches(path);
    }

    private String path(Path file) {
        List<String> names = new ArrayList<>();
        directory.root().relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private TreeIoException unreadable(Path visited, IOException cause) {
        return new TreeIoException("read", directory.root(), path(visited), cause);
    }

    private final class Unlisted extends SimpleFileVisitor<Path> {
        private final List<String> paths = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            // With a slash at its end, only patterns for everything below the directory stand for it.
            return owned.matches(path(visited) + "/") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (!isAccountedFor(path)) {
                paths.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path visited, IOException e) {
            throw unreadable(visited, e);
        }
    }
}
