package dev.lucia.deploy.validate.rule.placeholder;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about values that were copied from an example and left as they were. */
abstract class PlaceholderRule implements Rule {
    private final RuleInfo info;

    PlaceholderRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return ConfiguredSettings.of(tree).sets().stream()
                .flatMap(set -> set.settings().stream()
                        .flatMap(configured -> configured.value().stream()
                                .flatMap(value -> check(configured, value.reveal(), severity(set)).stream())));
    }

    /** Everywhere but in an example a placeholder is a mistake. */
    private Severity severity(SettingSet set) {
        return set.traits().example() ? Severity.INFO : info.severity();
    }

    abstract Optional<Finding> check(ConfiguredSetting configured, String value, Severity severity);

    /** Whether the value is exactly the placeholder that the catalogue has for the setting. */
    static boolean isOfCatalogue(ConfiguredSetting configured, String value) {
        return configured
                .setting()
                .flatMap(Setting::placeholder)
                .filter(placeholder -> placeholder.text().equals(value))
                .isPresent();
    }
}
