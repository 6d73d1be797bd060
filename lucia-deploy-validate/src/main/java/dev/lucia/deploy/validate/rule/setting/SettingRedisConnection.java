package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingRedisConnection extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-redis-connection", Severity.ERROR)
            .finds("A Redis connection string that is not host:port, or whose port is out of range.")
            .because("StackExchange.Redis, which reads it, does not connect.")
            .example("Redis__ConnectionString=redis://redis:6379", "Redis__ConnectionString=redis:6379");

    SettingRedisConnection() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isRedisConnection(setting) && !TypeNames.holdsPassword(value);
    }
}
