package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingUrl extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-url", Severity.ERROR)
            .finds(
                    "A URL that is none: without its scheme, with a host or a port that cannot be, or with a password in it.")
            .because("Lucia takes absolute http and https URLs only.")
            .example("HomeAssistant__BaseUrl=192.168.1.20:8123", "HomeAssistant__BaseUrl=http://192.168.1.20:8123");

    SettingUrl() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isUrl(setting);
    }
}
