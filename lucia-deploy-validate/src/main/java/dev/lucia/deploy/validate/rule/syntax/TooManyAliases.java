package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class TooManyAliases extends YamlProblemRule {
    TooManyAliases() {
        super(
                RuleInfo.of("too-many-aliases", Severity.ERROR)
                        .finds("Aliases that together stand for more than 100,000 values.")
                        .because("A few lines of aliases of aliases can fill the memory of every reader.")
                        .example("a: &a [*z, *z, *z, *z, *z, *z, *z, *z, *z, *z]", "a: [1, 2, 3]"),
                YamlProblem.Kind.TOO_MANY_ALIASES);
    }
}
