package dev.lucia.deploy.validate.rule.chart;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ValuesProblems;
import java.util.stream.Stream;

final class InvalidValue implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("values-invalid", Severity.ERROR)
            .finds("A value of another type or form than the schema of the chart wants, and one that is missing.")
            .because("Helm refuses to install the chart with it.")
            .example("replicaCount: two", "replicaCount: 2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Stream.of(Kind.TYPE, Kind.REQUIRED, Kind.VALUE)
                .flatMap(ValuesProblems.of(tree)::of)
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }
}
