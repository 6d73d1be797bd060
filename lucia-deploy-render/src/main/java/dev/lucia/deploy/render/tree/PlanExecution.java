package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * Carries out a plan so that it can be killed between any two steps.
 *
 * <p>First the manifest learns what will be written, beside what is there; then files change, each in one step; then
 * the manifest forgets what was there. Until the last step every file is one of those that the manifest knows.
 */
final class PlanExecution {
    private final OutputDirectory directory;
    private final FileOperations operations;
    private final WritePlan plan;
    private String manifestOnDisk;

    PlanExecution(OutputDirectory directory, FileOperations operations, WritePlan plan) {
        this.directory = directory;
        this.operations = operations;
        this.plan = plan;
        this.manifestOnDisk = plan.recorded().text();
    }

    void run() {
        createRoot();
        removeLeftovers();
        writeManifest(plan.transitional());
        // What is in the way goes first; the rest goes last, so that a full disk costs nobody a file.
        plan.stale().stream().filter(plan::isInTheWay).forEach(this::remove);
        plan.writes().forEach(this::write);
        plan.stale().forEach(this::remove);
        writeManifest(plan.target());
    }

    /** Whether a run was killed before its manifest said what it was about to write; after that, the manifest tells. */
    static boolean wasKilled(OutputDirectory directory) {
        return directory.occupant(TreePath.temporary(Manifest.PATH)).kind() != Occupant.Kind.ABSENT;
    }

    private void createRoot() {
        if (!Files.isDirectory(directory.root())) {
            attempt("create", ".", () -> Files.createDirectories(directory.root()));
        }
    }

    private void removeLeftovers() {
        SortedSet<String> paths = plan.transitional().paths();
        paths.add(Manifest.PATH);
        for (String path : paths) {
            String temporary = TreePath.temporary(path);
            if (directory.occupant(temporary).isFileAt(temporary)) {
                attempt("remove", temporary, () -> operations.delete(directory.resolve(temporary)));
            }
        }
    }

    private void writeManifest(Manifest manifest) {
        RenderedFile file = manifest.file();
        if (!file.content().equals(manifestOnDisk)) {
            write(file);
            manifestOnDisk = file.content();
        }
    }

    private void write(RenderedFile file) {
        createDirectories(file.path());
        String temporary = TreePath.temporary(file.path());
        attempt("write", file.path(), () -> {
            try {
                operations.createFile(directory.resolve(temporary), file.bytes(), file.executable());
                operations.replace(directory.resolve(temporary), directory.resolve(file.path()));
            } catch (IOException e) {
                discard(temporary, e);
                throw e;
            }
        });
    }

    private void discard(String temporary, IOException failure) {
        try {
            // What was there before this run came belongs to somebody else.
            if (!(failure instanceof FileAlreadyExistsException)
                    && Files.exists(directory.resolve(temporary), LinkOption.NOFOLLOW_LINKS)) {
                operations.delete(directory.resolve(temporary));
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void createDirectories(String path) {
        for (String parent : TreePath.directories(path)) {
            if (directory.occupant(parent).kind() != Occupant.Kind.DIRECTORY) {
                attempt("create", parent, () -> operations.createDirectory(directory.resolve(parent)));
            }
        }
    }

    /** Removes a stale file, if it is still to be removed, and the directories that are empty without it. */
    private void remove(String path) {
        if (plan.removals().contains(path) && directory.occupant(path).isFileAt(path)) {
            attempt("remove", path, () -> operations.delete(directory.resolve(path)));
        }
        List<String> parents = new ArrayList<>(TreePath.directories(path));
        Collections.reverse(parents);
        parents.stream().takeWhile(this::isGoneOrEmpty).forEach(this::removeDirectory);
    }

    private boolean isGoneOrEmpty(String path) {
        Occupant.Kind kind = directory.occupant(path).kind();
        return kind == Occupant.Kind.ABSENT
                || (kind == Occupant.Kind.DIRECTORY && directory.children(path).isEmpty());
    }

    private void removeDirectory(String path) {
        if (directory.occupant(path).kind() == Occupant.Kind.DIRECTORY) {
            attempt("remove", path, () -> operations.delete(directory.resolve(path)));
        }
    }

    private void attempt(String verb, String path, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new TreeIoException(verb, directory.root(), path, e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
