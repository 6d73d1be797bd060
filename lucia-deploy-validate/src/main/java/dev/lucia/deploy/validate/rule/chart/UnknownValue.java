package dev.lucia.deploy.validate.rule.chart;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ValuesProblems;
import java.util.stream.Stream;

final class UnknownValue implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("values-unknown", Severity.ERROR)
            .finds("A value that the chart does not know.")
            .because(
                    "Helm refuses it where the schema of the chart is closed, as ours is; elsewhere it would do nothing.")
            .example("replicacount: 2", "replicaCount: 2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ValuesProblems.of(tree)
                .of(SchemaProblem.Kind.UNKNOWN)
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }
}
