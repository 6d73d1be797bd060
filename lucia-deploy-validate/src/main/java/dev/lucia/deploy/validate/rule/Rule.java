package dev.lucia.deploy.validate.rule;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

/**
 * One thing that can be wrong. A rule is stateless: the same tree gives the same findings, from any thread.
 *
 * <p>A rule contacts nothing, changes nothing, and never throws because of what a file holds. Nothing that may be a secret
 * goes into a message.
 */
public interface Rule {
    /** What the rule is called and why it is there. */
    RuleInfo info();

    /** Everything that the rule finds, in any order. */
    Stream<Finding> check(SourceTree tree);

    /**
     * A finding of this rule, as bad as its findings usually are.
     *
     * @param place where it is
     * @param message the fact, in whole sentences
     * @param hint the remedy, in whole sentences
     */
    default Finding found(Place place, String message, String hint) {
        return found(info().severity(), place, message, hint);
    }

    /** A finding of this rule that is as bad as said. */
    default Finding found(Severity severity, Place place, String message, String hint) {
        return new Finding(info().id(), severity, place, message, hint);
    }
}
