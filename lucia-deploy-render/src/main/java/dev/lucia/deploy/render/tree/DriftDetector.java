package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.render.tree.DriftedFile.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out how a directory differs from a tree. */
final class DriftDetector {
    private final OutputDirectory directory;
    private final RenderedTree tree;
    private final PathPatterns owned;
    private final Manifest recorded;

    DriftDetector(OutputDirectory directory, RenderedTree tree, PathPatterns owned) {
        this.directory = directory;
        this.tree = tree;
        this.owned = owned;
        this.recorded = recorded(directory);
    }

    /** A damaged manifest tells nothing here, and is itself reported as changed. */
    private static Manifest recorded(OutputDirectory directory) {
        try {
            return RecordedManifest.read(directory).manifest();
        } catch (TreeConflictException e) {
            return Manifest.of(List.of());
        }
    }

    List<DriftedFile> detect() {
        List<DriftedFile> found = new ArrayList<>();
        Stream.concat(tree.files().stream(), Stream.of(recorded.updatedBy(tree).file()))
                .map(this::compare)
                .flatMap(Optional::stream)
                .forEach(found::add);
        found.addAll(new OrphanFinder(directory, tree, recorded, owned).find());
        found.sort(Comparator.comparing(DriftedFile::path));
        return found;
    }

    private Optional<DriftedFile> compare(RenderedFile file) {
        String path = file.path();
        Occupant occupant = directory.occupant(path);
        if (occupant.kind() == Occupant.Kind.ABSENT) {
            return Optional.of(
                    new DriftedFile(path, Kind.MISSING, "is rendered, but not on disk", FileDiff.ofMissing(file)));
        }
        if (!occupant.isFileAt(path)) {
            return Optional.of(new DriftedFile(
                    path, Kind.CHANGED, Conflict.inTheWay(path, occupant).fact(), List.of()));
        }
        return compareFile(file);
    }

    private Optional<DriftedFile> compareFile(RenderedFile file) {
        List<String> facts = new ArrayList<>();
        List<String> diff = List.of();
        if (!directory.sha256(file.path()).equals(file.sha256())) {
            FileDiff difference = FileDiff.between(directory.head(file.path(), FileDiff.MAX_BYTES + 1), file);
            facts.add(difference.fact());
            diff = difference.lines();
        }
        if (!directory.hasModeOf(file)) {
            facts.add(file.executable() ? "is not executable, but should be" : "is executable, but should not be");
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new DriftedFile(file.path(), Kind.CHANGED, String.join(", and ", facts), diff));
    }
}
