package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;

final class UnknownField extends ProblemRule {
    UnknownField() {
        super(
                RuleInfo.of("kubernetes-unknown-field", Severity.ERROR)
                        .finds("A field that objects of this kind do not have.")
                        .because("The API server refuses it, or drops it so that what it was to do never happens.")
                        .example("spec:\n  replica: 2", "spec:\n  replicas: 2"),
                SchemaProblem.Kind.UNKNOWN);
    }
}
