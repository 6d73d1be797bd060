package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;

/**
 * What a validation came to, in several forms. The same findings of the same tree give the same text.
 *
 * @param rules the rules that were asked
 * @param tree the files that were looked at
 * @param findings what was found
 */
public record Report(List<RuleInfo> rules, SourceTree tree, Findings findings) {
    public Report {
        rules = List.copyOf(rules);
    }

    /**
     * For people: each finding with the line that it is about, the place under a caret, and the remedy.
     *
     * @param color whether the severities are coloured, by the sequences of ECMA-48
     */
    public String text(boolean color) {
        return new TextReport(new Excerpts(tree), color).of(findings);
    }

    /** JSON, by the schema {@code report.schema.json} beside this class. */
    public String json() {
        return JsonReport.of(findings);
    }

    /** SARIF 2.1.0, which GitHub's code scanning and many editors show. */
    public String sarif() {
        return SarifReport.of(rules, findings);
    }

    /**
     * JUnit XML, as build servers read it: a test case each finding, and one each file without any.
     *
     * @param threshold findings at least as bad are failures
     */
    public String junit(Severity threshold) {
        return new JUnitReport(threshold).of(tree, findings);
    }

    /** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
    public String annotations() {
        return Annotations.of(findings);
    }
}
