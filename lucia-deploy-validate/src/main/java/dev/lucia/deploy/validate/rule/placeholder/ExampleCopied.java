package dev.lucia.deploy.validate.rule.placeholder;

import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import java.util.Optional;

final class ExampleCopied extends PlaceholderRule {
    private static final RuleInfo INFO = RuleInfo.of("example-copied", Severity.WARNING)
            .finds("The example value of an address that everybody has to replace, unchanged.")
            .because("It is the address of somebody else; few have exactly this one.")
            .example(
                    "HomeAssistant__BaseUrl=http://192.168.1.100:8123",
                    "HomeAssistant__BaseUrl=http://192.168.1.20:8123");

    ExampleCopied() {
        super(INFO);
    }

    @Override
    Optional<Finding> check(ConfiguredSetting configured, String value, Severity severity) {
        return configured
                .setting()
                .filter(setting -> severity != Severity.INFO)
                .filter(setting ->
                        !setting.isSensitive() && setting.placeholder().isPresent())
                .filter(setting -> setting.examples().contains(value) && !Placeholder.isIn(value))
                .map(setting -> found(
                        configured.at().value(),
                        Quoted.of(value) + " for '" + setting.name() + "' is the example's value.",
                        "Look whether it is yours. If it is, silence this finding with a comment."));
    }
}
