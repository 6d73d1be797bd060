package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.KubernetesProblems;
import java.util.stream.Stream;

/** A rule about what Kubernetes' types have against an object. */
abstract class ProblemRule implements Rule {
    private final RuleInfo info;
    private final SchemaProblem.Kind kind;

    ProblemRule(RuleInfo info, SchemaProblem.Kind kind) {
        this.info = info;
        this.kind = kind;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return KubernetesProblems.of(tree)
                .of(kind)
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }
}
