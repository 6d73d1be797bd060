package dev.lucia.deploy.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A description that is no deployment; it carries everything that is wrong with it, and no secret. */
public final class InvalidDeploymentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The exception for at least one problem; they are sorted by place. */
    public InvalidDeploymentException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** Everything that is wrong, by source and place. */
    public List<Problem> problems() {
        return problems;
    }
}
