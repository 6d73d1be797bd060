package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingSecret extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-secret", Severity.ERROR)
            .finds("A token or key that is too short for who gives it out, or holds white space.")
            .because("It was not copied as a whole, and whoever it is for refuses it.")
            .example(
                    "HomeAssistant__AccessToken=eyJhbGciOiJIUzI1",
                    "HomeAssistant__AccessToken=eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ….…");

    SettingSecret() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isKey(setting);
    }
}
