package dev.lucia.deploy.validate.rule;

import dev.lucia.deploy.validate.finding.Severity;
import java.util.regex.Pattern;

/**
 * What is said of a rule, for references and reports.
 *
 * @param id its name in reports and in comments that silence it, in kebab case; it never changes
 * @param severity how bad its findings usually are
 * @param finds what it finds, one sentence
 * @param reason why that is bad, one or more sentences
 * @param bad an example that it finds, as it stands in a file
 * @param good the same put right
 */
public record RuleInfo(String id, Severity severity, String finds, String reason, String bad, String good) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    public RuleInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a rule is in kebab case, for example 'latest-tag': " + id);
        }
    }

    /**
     * The beginning of a rule's description.
     *
     * @param id its name, in kebab case
     * @param severity how bad its findings usually are
     */
    public static RuleInfo of(String id, Severity severity) {
        return new RuleInfo(id, severity, "", "", "", "");
    }

    /** The same, with what it finds. */
    public RuleInfo finds(String sentence) {
        return new RuleInfo(id, severity, sentence, reason, bad, good);
    }

    /** The same, with the reason. */
    public RuleInfo because(String sentences) {
        return new RuleInfo(id, severity, finds, sentences, bad, good);
    }

    /** The same, with an example of each kind. */
    public RuleInfo example(String wrong, String right) {
        return new RuleInfo(id, severity, finds, reason, wrong.strip(), right.strip());
    }
}
