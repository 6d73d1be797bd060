package dev.lucia.deploy.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A description that is no deployment; it carries everything that is wrong with it, and no secret. The message has a line for each
 * of the first {@value #MAX_SHOWN} problems, and counts the others.
 */
public final class InvalidDeploymentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 100;

    private final transient List<Problem> problems;
    private final transient List<Disagreement> disagreements;

    /** The exception for at least one problem; they are sorted by place. */
    public InvalidDeploymentException(List<Problem> problems) {
        this(problems, List.of());
    }

    private InvalidDeploymentException(List<Problem> problems, List<Disagreement> disagreements) {
        super(message(problems));
        this.problems = problems.stream().sorted().toList();
        this.disagreements = List.copyOf(disagreements);
    }

    private static String message(List<Problem> problems) {
        String shown = problems.stream()
                .sorted()
                .limit(MAX_SHOWN)
                .map(Problem::toString)
                .collect(joining("\n"));
        int others = problems.size() - MAX_SHOWN;
        return others <= 0 ? shown : shown + "\nand " + others + (others == 1 ? " other problem." : " other problems.");
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
