package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.StorableText;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about values that the catalogue refuses, for settings of some types. */
abstract class InvalidSettingRule extends SettingRule {
    InvalidSettingRule(RuleInfo info) {
        super(info);
    }

    /** Whether a value of this setting that is refused is this rule's matter. */
    abstract boolean isAbout(Setting setting, String value);

    @Override
    final Stream<Finding> check(SettingSet set) {
        return set.settings().stream().flatMap(configured -> check(set, configured).stream());
    }

    private Optional<Finding> check(SettingSet set, ConfiguredSetting configured) {
        Optional<Setting> setting = configured.setting();
        Optional<String> value = configured.value().map(Secret::reveal);
        return setting.isEmpty()
                        || value.isEmpty()
                        || !isAbout(setting.get(), value.get())
                        || isLeftToOthers(set, configured, value.get())
                ? Optional.empty()
                : check(set.traits().provider(), configured.at(), setting.get(), value.get());
    }

    private Optional<Finding> check(Provider provider, At at, Setting setting, String value) {
        try {
            verify(setting, value, provider);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(found(at.value(), fact(e, setting, value), e.remedy()));
        }
    }

    /** Refuses what is no value of the setting. */
    void verify(Setting setting, String value, Provider provider) {
        setting.check(value, provider);
    }

    // A key in the wrong place is a key nevertheless.
    private static String fact(InvalidValueException e, Setting setting, String value) {
        return KeyShapes.mayBe(value) && !setting.isSensitive()
                ? "The value for '" + setting.name() + "' is none of this setting, and looks like a key."
                : e.fact() + ".";
    }

    /** Placeholders are to be replaced, and what no env file holds is said there. */
    private static boolean isLeftToOthers(SettingSet set, ConfiguredSetting configured, String value) {
        Home home = configured.at().home();
        if (value.isEmpty()) {
            return hasDefault(set.method(), home)
                    || configured.setting().filter(Setting::required).isPresent();
        }
        return Placeholder.isIn(value) || (home == Home.ENV_FILE && !StorableText.is(value));
    }

    // The Compose file and the chart put the default in the place of an empty value; nobody else does.
    private static boolean hasDefault(DeploymentMethod method, Home home) {
        return switch (home) {
            case ENV_FILE -> method == DeploymentMethod.DOCKER;
            case VALUES_CONFIG, VALUES_SECRETS -> true;
            default -> false;
        };
    }
}
