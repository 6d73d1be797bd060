package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.source.EnvSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text of an env file as its reader counts it: lines end with a line feed, and a byte-order mark takes no column. */
final class EnvText {
    private final List<String> lines;
    private final List<EnvProblem> problems;
    private final NavigableMap<Position, EnvAssignment> assignments = new TreeMap<>();

    private EnvText(List<String> lines, EnvFile env) {
        this.lines = lines;
        this.problems = env.problems();
        env.assignments().forEach(assignment -> this.assignments.put(assignment.namePosition(), assignment));
    }

    static EnvText of(EnvSource source) {
        String text = source.file().text();
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        return new EnvText(List.of(lines), source.env());
    }

    /** Where the name of the variable stands that a problem is about. */
    Optional<Position> nameOf(EnvProblem problem) {
        // What follows a value may be an assignment as well, and begin at the very place of the problem.
        return Stream.of(assignments.floorEntry(problem.position()), assignments.lowerEntry(problem.position()))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .filter(assignment -> assignment.name().equals(problem.name()))
                .map(EnvAssignment::namePosition)
                .findFirst();
    }

    /** Whether a colon is the next character but white space, from a place on. */
    boolean isBeforeColon(Position position) {
        return line(position).substring(index(position)).stripLeading().startsWith(":");
    }

    /** Whether nothing but white space follows the line of a place. */
    boolean isInLastLine(Position position) {
        return lines.stream().skip(position.line()).allMatch(String::isBlank);
    }

    /** Whether the line of a place has a problem of this kind. */
    boolean hasInLine(EnvProblem.Kind kind, Position position) {
        return problems.stream()
                .anyMatch(
                        problem -> problem.kind() == kind && problem.position().line() == position.line());
    }

    /** Whether white space, or nothing more, follows the character at a place. */
    boolean isFollowedBySpace(Position position) {
        String rest = line(position).substring(index(position));
        return rest.length() < 2 || Character.isWhitespace(rest.charAt(1));
    }

    /** Whether a reference with braces begins at a place. */
    boolean isBrace(Position position) {
        return line(position).startsWith("${", index(position));
    }

    private String line(Position position) {
        return position.line() <= lines.size() ? lines.get(position.line() - 1) : "";
    }

    private int index(Position position) {
        String line = line(position);
        int columns = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, columns);
    }
}
