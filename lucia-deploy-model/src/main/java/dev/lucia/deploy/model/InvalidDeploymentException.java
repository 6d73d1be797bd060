package dev.lucia.deploy.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A description that is no deployment; it carries everything that is wrong with it, and no secret. */
public final class InvalidDeploymentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<Disagreement> disagreements;

    /** The exception for at least one problem; they are sorted by place. */
    public InvalidDeploymentException(List<Problem> problems) {
        this(problems, List.of());
    }

    private InvalidDeploymentException(List<Problem> problems, List<Disagreement> disagreements) {
        super(problems.stream().sorted().map(Problem::toString).collect(joining("\n")));
        this.problems = problems.stream().sorted().toList();
        this.disagreements = List.copyOf(disagreements);
    }

    static InvalidDeploymentException between(List<Disagreement> disagreements) {
        return new InvalidDeploymentException(
                disagreements.stream().map(Disagreement::problem).toList(), disagreements);
    }

    /** Everything that is wrong, by source and place. */
    public List<Problem> problems() {
        return problems;
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }
}
