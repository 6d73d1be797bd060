package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;

final class WrongType extends ProblemRule {
    WrongType() {
        super(
                RuleInfo.of("kubernetes-type", Severity.ERROR)
                        .finds("A value of another type than its field has.")
                        .because("The API server refuses the object.")
                        .example("replicas: \"2\"", "replicas: 2"),
                SchemaProblem.Kind.TYPE);
    }
}
