package dev.lucia.deploy.render.tree;

import java.util.List;

/**
 * What writing a tree did, or would do. Each list is sorted by path; the manifest is in the first or the third.
 *
 * @param written paths that were created, or whose content or executable bit changed
 * @param removed paths that a former run generated and this one did not
 * @param unchanged paths that were as they should be and were not touched
 */
public record WriteResult(List<String> written, List<String> removed, List<String> unchanged) {
    /** Copies the lists. */
    public WriteResult {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
    }

    /** Whether anything was written or removed. */
    public boolean changedAnything() {
        return !written.isEmpty() || !removed.isEmpty();
    }
}
