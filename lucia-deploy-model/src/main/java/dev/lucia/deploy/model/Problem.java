package dev.lucia.deploy.model;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a description.
 *
 * @param source the file, or what stands for it where the description is no file
 * @param position where it is; empty for a description that was built in Java and for a file that can not be read
 * @param pointer the JSON Pointer of the value it is about; empty for the whole description
 * @param fact what is wrong: a sentence that shows no secret
 * @param remedy what to do: one or more sentences
 */
public record Problem(String source, Optional<Position> position, String pointer, String fact, String remedy)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::source)
            .thenComparing(problem -> problem.position().orElse(Position.START))
            .thenComparing(Problem::pointer)
            .thenComparing(Problem::fact);

    /** The exception for this one problem; without a position it is about a file as a whole. */
    static InvalidDeploymentException only(String source, @Nullable Position position, String fact, String remedy) {
        return new InvalidDeploymentException(
                List.of(new Problem(source, Optional.ofNullable(position), "", fact, remedy)));
    }

    /** Orders by source, place, pointer and fact. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: fact remedy}, the form that editors and terminals link; a file of an odd name in quotes. */
    @Override
    public String toString() {
        String file = Quoted.visible(source).equals(source) ? source : Quoted.path(source);
        return file + position.map(p -> ":" + p).orElse("") + ": " + fact + " " + remedy;
    }
}
