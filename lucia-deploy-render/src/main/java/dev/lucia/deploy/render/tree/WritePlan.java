package dev.lucia.deploy.render.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * What is to be done to a directory, decided before anything is.
 *
 * @param recorded the manifest on disk
 * @param target the manifest when all is done
 * @param writes the files to write, without the manifest
 * @param stale what the manifest on disk lists and nothing renders any more, whether it still exists or not
 * @param removals the stale paths at which there is a file
 * @param unchanged the paths that need nothing, without the manifest
 */
record WritePlan(
        RecordedManifest recorded,
        Manifest target,
        List<RenderedFile> writes,
        SortedSet<String> stale,
        SortedSet<String> removals,
        List<String> unchanged) {

    /** The manifest that holds while files are half old, half new. */
    Manifest transitional() {
        return recorded.manifest().with(target);
    }

    /** Whether the stale path has to go before the files are written, since they need its place or its directory's. */
    boolean isInTheWay(String stalePath) {
        return writes.stream()
                .map(RenderedFile::path)
                .anyMatch(path -> TreePath.isBelow(path, stalePath) || TreePath.isBelow(stalePath, path));
    }

    /** Whether the directory is what the tree says. */
    boolean changesNothing() {
        return writes.isEmpty() && stale.isEmpty() && isManifestUnchanged();
    }

    private boolean isManifestUnchanged() {
        return target.text().equals(recorded.text());
    }

    WriteResult result() {
        List<String> written =
                new ArrayList<>(writes.stream().map(RenderedFile::path).toList());
        List<String> same = new ArrayList<>(unchanged);
        (isManifestUnchanged() ? same : written).add(Manifest.PATH);
        Collections.sort(written);
        Collections.sort(same);
        return new WriteResult(written, List.copyOf(removals), same);
    }
}
