package dev.lucia.deploy.render.migrate;

import java.util.List;

/** Something can not travel, so nothing did. The message names it all, and shows no secret. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> problems;

    MigrationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What stands in the way, each with its remedy; at least one. */
    public List<String> problems() {
        return problems;
    }
}
