package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingListenUrls extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-listen-urls", Severity.ERROR)
            .finds("Addresses to listen on that are none.")
            .because("ASP.NET Core does not start with them.")
            .example("ASPNETCORE_URLS=8080", "ASPNETCORE_URLS=http://+:8080");

    SettingListenUrls() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isListenUrls(setting);
    }
}
