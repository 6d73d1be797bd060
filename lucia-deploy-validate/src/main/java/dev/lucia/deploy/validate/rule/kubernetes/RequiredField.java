package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;

final class RequiredField extends ProblemRule {
    RequiredField() {
        super(
                RuleInfo.of("kubernetes-required", Severity.ERROR)
                        .finds("A field that is missing or empty and must be set.")
                        .because("The API server refuses the object.")
                        .example("ports:\n  - name: http", "ports:\n  - name: http\n    port: 80"),
                SchemaProblem.Kind.REQUIRED);
    }
}
