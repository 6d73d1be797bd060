package dev.lucia.deploy.render.tree;

import java.util.List;
import java.util.stream.Collectors;

/** The directory holds what must not be overwritten. It carries every reason, and nothing was written. */
public final class TreeConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Conflict> conflicts;

    TreeConflictException(List<Conflict> conflicts) {
        super(conflicts.stream()
                .map(conflict -> "\n  " + conflict)
                .collect(Collectors.joining("", "Nothing was written:", "")));
        this.conflicts = List.copyOf(conflicts);
    }

    /** Every conflict, sorted by path; at least one. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
