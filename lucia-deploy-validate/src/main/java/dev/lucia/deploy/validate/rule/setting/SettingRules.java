package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class SettingRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new SettingMissing(),
            new SettingEmpty(),
            new SettingUnknown(),
            new SettingUrl(),
            new SettingChoice(),
            new SettingSecret(),
            new SettingListenUrls(),
            new SettingRedisConnection(),
            new SettingConnectionPassword(),
            new SettingValue(),
            new SettingLocalhost(),
            new SettingProvider());

    private SettingRules() {}
}
