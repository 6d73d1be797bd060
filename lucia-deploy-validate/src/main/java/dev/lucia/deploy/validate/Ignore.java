package dev.lucia.deploy.validate;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One comment that silences findings. It remembers which of its rules have served, and lives for one validation only. */
final class Ignore {
    static final int WHOLE_FILE = -1;

    private final Place place;
    private final List<String> rules;
    private final String reason;
    private final int line;
    private final Set<String> served = ConcurrentHashMap.newKeySet();

    /**
     * A comment.
     *
     * @param line the line that it is about, or {@link #WHOLE_FILE}
     */
    Ignore(Place place, List<String> rules, String reason, int line) {
        this.place = place;
        this.rules = List.copyOf(rules);
        this.reason = reason;
        this.line = line;
    }

    boolean silences(Finding finding) {
        boolean meant = rules.contains(finding.rule())
                && (line == WHOLE_FILE || line == finding.position().line());
        if (meant) {
            served.add(finding.rule());
        }
        return meant && !reason.isEmpty();
    }

    /** What is wrong with the comment itself. */
    Stream<Finding> findings(Set<String> asked, Set<String> others) {
        if (rules.isEmpty()) {
            return Stream.of(
                    finding(MetaRules.UNKNOWN_RULE, "This names no rule to ignore.", "Write: " + MetaRules.FORM));
        }
        return rules.stream()
                .distinct()
                .filter(rule -> asked.contains(rule) || !others.contains(rule))
                .flatMap(rule -> findings(rule, asked));
    }

    private Stream<Finding> findings(String rule, Set<String> known) {
        if (!known.contains(rule)) {
            return Stream.of(finding(
                    MetaRules.UNKNOWN_RULE,
                    "There is no rule " + Quoted.of(rule) + " to ignore." + Suggestion.didYouMean(rule, known),
                    "The reference of all rules lists their names."));
        } else if (!served.contains(rule)) {
            return Stream.of(finding(
                    MetaRules.UNUSED,
                    "Nothing here is silenced by ignoring '" + rule + "'.",
                    "Take the comment out; what it was for is gone."));
        } else if (reason.isEmpty()) {
            return Stream.of(finding(
                    MetaRules.WITHOUT_REASON,
                    "Ignoring '" + rule + "' takes a reason, and there is none here.",
                    "Write: " + MetaRules.FORM));
        }
        return Stream.empty();
    }

    private Finding finding(RuleInfo rule, String message, String hint) {
        return new Finding(rule.id(), rule.severity(), place, message, hint);
    }
}
