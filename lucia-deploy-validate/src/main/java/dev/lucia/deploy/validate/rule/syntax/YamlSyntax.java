package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class YamlSyntax extends YamlProblemRule {
    YamlSyntax() {
        super(
                RuleInfo.of("yaml-syntax", Severity.ERROR)
                        .finds("Text that is not YAML, and aliases of nothing.")
                        .because("No reader takes anything from such a file.")
                        .example("image: \"seiggy/lucia", "image: \"seiggy/lucia\""),
                YamlProblem.Kind.SYNTAX,
                YamlProblem.Kind.REFERENCE);
    }
}
