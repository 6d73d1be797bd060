package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class TooDeep extends YamlProblemRule {
    TooDeep() {
        super(
                RuleInfo.of("too-deep", Severity.ERROR)
                        .finds("Values nested deeper than 100 levels.")
                        .because("No file of a deployment is; deep nesting overflows the stacks of readers.")
                        .example("a: [[[[[[[[…]]]]]]]]", "a: []"),
                YamlProblem.Kind.TOO_DEEP);
    }
}
