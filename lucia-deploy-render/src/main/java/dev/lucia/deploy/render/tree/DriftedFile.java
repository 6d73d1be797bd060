package dev.lucia.deploy.render.tree;

import java.util.List;
import java.util.Locale;

/**
 * One file that is not as the tree would have it.
 *
 * @param path where it lies, relative to the output root
 * @param kind what is wrong with it
 * @param fact what is wrong with it, in words; a clause without a full stop
 * @param diff the lines of a unified diff from what is on disk to what is rendered; empty if there is nothing to show
 */
public record DriftedFile(String path, Kind kind, String fact, List<String> diff) {
    /** What can be wrong with a file. */
    public enum Kind {
        /** It is rendered, and there is none on disk. */
        MISSING,
        /** Its content or its executable bit differs from what is rendered, or something else stands in its place. */
        CHANGED,
        /** It is on disk, nothing renders it, and it is not one that people own. */
        ORPHANED;

        /** The word for it in reports. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the lines. */
    public DriftedFile {
        diff = List.copyOf(diff);
    }
}
