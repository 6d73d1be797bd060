package dev.lucia.deploy.validate.finding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was found, by file, line, column and rule; the same input gives the same findings in the same order.
 *
 * @param list the findings, sorted
 */
public record Findings(List<Finding> list) {
    /** Sorts, and leaves out what is there twice. */
    public Findings {
        list = list.stream().sorted().distinct().toList();
    }

    /** The findings in any order. */
    public static Findings of(Collection<Finding> findings) {
        return new Findings(List.copyOf(findings));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The findings, sorted. */
    public Stream<Finding> stream() {
        return list.stream();
    }

    /** Those that are at least so bad. */
    public Findings atLeast(Severity severity) {
        return new Findings(list.stream()
                .filter(finding -> finding.severity().isAtLeast(severity))
                .toList());
    }

    /** How many have exactly this severity. */
    public long count(Severity severity) {
        return list.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** One line a finding. */
    @Override
    public String toString() {
        return String.join("\n", list.stream().map(Finding::toString).toList());
    }
}
