package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.stream.Stream;

final class SettingEmpty extends SettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-empty", Severity.ERROR)
            .finds("A required setting with an empty value; not in an example, which people are to fill in.")
            .because("Empty is no address, no token and no model: Lucia does not work with it.")
            .example("HomeAssistant__AccessToken=", "HomeAssistant__AccessToken=eyJhbGciOi…");

    SettingEmpty() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(SettingSet set) {
        return set.traits().example()
                ? Stream.empty()
                : set.settings().stream()
                        .filter(configured ->
                                configured.value().filter(Secret::isEmpty).isPresent())
                        .flatMap(configured -> configured.setting().filter(Setting::required).stream()
                                .map(setting -> found(
                                        configured.at().value(),
                                        "The required variable '" + setting.name() + "' is empty.",
                                        "Give it a value: " + setting.type().rule() + ".")));
    }
}
