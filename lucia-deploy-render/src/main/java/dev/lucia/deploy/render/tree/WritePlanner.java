package dev.lucia.deploy.render.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares a tree with a directory, and either finds out what to write or every reason not to. */
final class WritePlanner {
    private final OutputDirectory directory;
    private final RenderedTree tree;
    private final boolean overwriteEdited;
    private final RecordedManifest recorded;
    private final SortedSet<String> stale;
    private final SortedSet<String> removals = new TreeSet<>();
    private final List<RenderedFile> writes = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private WritePlanner(OutputDirectory directory, RenderedTree tree, boolean overwriteEdited) {
        this.directory = directory;
        this.tree = tree;
        this.overwriteEdited = overwriteEdited;
        this.recorded = RecordedManifest.read(directory);
        this.stale = recorded.manifest().stalePaths(tree);
    }

    /**
     * The plan for the directory as it is now.
     *
     * @throws TreeConflictException with all conflicts, if there are any
     */
    static WritePlan plan(OutputDirectory directory, RenderedTree tree, boolean overwriteEdited) {
        if (!directory.isUsable()) {
            throw new TreeConflictException(List.of(Conflict.rootIsNoDirectory(directory.root())));
        }
        return new WritePlanner(directory, tree, overwriteEdited).plan();
    }

    private WritePlan plan() {
        stale.forEach(this::planRemoval);
        tree.files().forEach(this::planWrite);
        if (!conflicts.isEmpty()) {
            conflicts.sort(Comparator.comparing(Conflict::path));
            throw new TreeConflictException(conflicts);
        }
        return new WritePlan(recorded, recorded.manifest().updatedBy(tree), writes, stale, removals, unchanged);
    }

    private void planRemoval(String path) {
        Occupant occupant = directory.occupant(path);
        if (occupant.kind() == Occupant.Kind.LINK) {
            conflicts.add(Conflict.inTheWay(path, occupant));
        } else if (occupant.isFileAt(path)) {
            if (overwriteEdited || recorded.manifest().knows(path, directory.sha256(path))) {
                removals.add(path);
            } else {
                conflicts.add(Conflict.editedAndStale(path));
            }
        }
    }

    private void planWrite(RenderedFile file) {
        Occupant occupant = directory.occupant(file.path());
        if (occupant.isFileAt(file.path())) {
            planReplacement(file);
        } else if (isFreeFor(occupant)) {
            writes.add(file);
        } else {
            conflicts.add(Conflict.inTheWay(file.path(), occupant));
        }
    }

    private void planReplacement(RenderedFile file) {
        String path = file.path();
        String sha256 = directory.sha256(path);
        if (sha256.equals(file.sha256())) {
            if (directory.hasModeOf(file)) {
                unchanged.add(path);
            } else {
                writes.add(file);
            }
        } else if (!recorded.manifest().lists(path)) {
            conflicts.add(Conflict.foreign(path));
        } else if (overwriteEdited || recorded.manifest().knows(path, sha256)) {
            writes.add(file);
        } else {
            conflicts.add(Conflict.edited(path));
        }
    }

    private boolean isFreeFor(Occupant occupant) {
        return switch (occupant.kind()) {
            case ABSENT -> true;
            case FILE -> removals.contains(occupant.at());
            case DIRECTORY -> isVacated(occupant.at());
            default -> false;
        };
    }

    /** Whether the directory goes when the stale files go: former runs made it, and nothing else is in it. */
    private boolean isVacated(String path) {
        return stale.stream().anyMatch(listed -> TreePath.isBelow(listed, path))
                && directory.children(path).stream().allMatch(this::isGoing);
    }

    private boolean isGoing(Occupant child) {
        return child.kind() == Occupant.Kind.DIRECTORY
                ? isVacated(child.at())
                : removals.contains(child.at()) || isLeftover(child);
    }

    private boolean isLeftover(Occupant child) {
        return child.kind() == Occupant.Kind.FILE
                && stale.stream().map(TreePath::temporary).anyMatch(child.at()::equals);
    }
}
