package dev.lucia.deploy.validate.finding;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.source.Place;
import java.util.Comparator;

/**
 * One thing that a rule found.
 *
 * @param rule the id of the rule, in kebab case; it never changes
 * @param severity how bad it is here
 * @param place where it is
 * @param message the fact: whole sentences, with the offending value unless it may be a secret
 * @param hint the remedy: whole sentences, often with an example
 */
public record Finding(String rule, Severity severity, Place place, String message, String hint)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::position)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::hint)
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.place().pointer());

    /** The path of the file. */
    public String file() {
        return place.file();
    }

    /** The line and the column, from 1. */
    public Position position() {
        return place.position();
    }

    /** Orders by file, line, column and rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: severity: message hint [rule]}, the form that editors and terminals link. */
    @Override
    public String toString() {
        return place + ": " + severity.text() + ": " + message + " " + hint + " [" + rule + "]";
    }
}
