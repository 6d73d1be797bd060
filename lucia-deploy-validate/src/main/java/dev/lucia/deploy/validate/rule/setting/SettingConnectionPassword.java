package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingConnectionPassword extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-connection-password", Severity.ERROR)
            .finds("A password inside the Redis connection string.")
            .because(
                    "The connection string is shown in logs and stands in a ConfigMap; the password has a setting of its own.")
            .example(
                    "Redis__ConnectionString=redis:6379,password=…",
                    "Redis__ConnectionString=redis:6379\nRedis__Password=…");

    SettingConnectionPassword() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isRedisConnection(setting) && TypeNames.holdsPassword(value);
    }
}
