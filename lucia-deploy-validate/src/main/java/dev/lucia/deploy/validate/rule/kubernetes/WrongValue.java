package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.SchemaProblem;

final class WrongValue extends ProblemRule {
    WrongValue() {
        super(
                RuleInfo.of("kubernetes-value", Severity.ERROR)
                        .finds(
                                "A value that its field does not allow: a word, a quantity, a name, a label, an image or a port.")
                        .because("The API server refuses the object, or the node cannot start its containers.")
                        .example("imagePullPolicy: Allways", "imagePullPolicy: Always"),
                SchemaProblem.Kind.VALUE);
    }
}
