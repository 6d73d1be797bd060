package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.KubernetesProblems;
import dev.lucia.deploy.validate.view.ValuesProblems;
import java.util.stream.Stream;

final class AmbiguousScalar implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("ambiguous-scalar", Severity.WARNING)
            .finds(
                    "A 'yes', 'no', 'on' or 'off' without quotes where a text is wanted, and a number with a leading zero or a "
                            + "'_'.")
            .because("Kubernetes and Helm read YAML 1.1: these are booleans and numbers there, octal ones among them.")
            .example("data:\n  Feature__Enabled: yes", "data:\n  Feature__Enabled: \"yes\"");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Stream.concat(
                        KubernetesProblems.of(tree).of(SchemaProblem.Kind.AMBIGUOUS),
                        ValuesProblems.of(tree).of(SchemaProblem.Kind.AMBIGUOUS))
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }
}
