package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import dev.lucia.deploy.validate.view.UnitVariable;
import java.util.stream.Stream;

final class SecretInUnit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("secret-in-unit", Severity.ERROR)
            .finds("A secret in Environment= of a unit: the value of a sensitive setting, or what looks like a key.")
            .because("Every user of the machine may read the unit, and systemctl show prints the variables.")
            .example(
                    "Environment=OpenAI__ApiKey=sk-…",
                    "EnvironmentFile=/etc/lucia/lucia.env    (which root alone may read)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        ConfiguredSettings.Names names = ConfiguredSettings.names(tree);
        return tree.sources(UnitSource.class)
                .flatMap(UnitVariable::of)
                .filter(variable -> isSecret(variable, names))
                .map(
                        variable -> found(
                                variable.place(),
                                "A secret stands in Environment= as " + Quoted.key(variable.name()) + ".",
                                "Put it into the EnvironmentFile= of the unit, take it out here, and renew it if others saw it."));
    }

    private static boolean isSecret(UnitVariable variable, ConfiguredSettings.Names names) {
        String value = variable.value();
        return KeyShapes.isIn(value)
                || (!value.isEmpty() && !Placeholder.isIn(value) && names.isSensitive(variable.name()));
    }
}
