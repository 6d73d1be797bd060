package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class YamlTab extends YamlProblemRule {
    YamlTab() {
        super(
                RuleInfo.of("yaml-tab", Severity.ERROR)
                        .finds("A tab where YAML wants spaces.")
                        .because("YAML allows no tabs in the indentation, and a tab looks like the spaces beside it.")
                        .example("services:\n→lucia: {}    (→ is a tab)", "services:\n  lucia: {}"),
                YamlProblem.Kind.TAB);
    }
}
