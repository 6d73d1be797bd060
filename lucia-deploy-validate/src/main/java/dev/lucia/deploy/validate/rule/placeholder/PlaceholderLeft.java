package dev.lucia.deploy.validate.rule.placeholder;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import java.util.Optional;

final class PlaceholderLeft extends PlaceholderRule {
    private static final RuleInfo INFO = RuleInfo.of("placeholder-left", Severity.ERROR)
            .finds("The placeholder of a shipped example, unchanged; information in a file that ends in .example.")
            .because("It is no address and no key: Lucia reaches nothing with it.")
            .example("HomeAssistant__AccessToken=YOUR_LONG_LIVED_TOKEN", "HomeAssistant__AccessToken=eyJhbGciOi…");

    PlaceholderLeft() {
        super(INFO);
    }

    @Override
    Optional<Finding> check(ConfiguredSetting configured, String value, Severity severity) {
        return configured
                .setting()
                .filter(setting -> isOfCatalogue(configured, value))
                .map(setting -> found(
                        severity,
                        configured.at().value(),
                        "The placeholder " + Quoted.of(value) + " stands for '" + setting.name() + "'.",
                        "Replace it by your own value: " + setting.type().rule() + "."));
    }
}
