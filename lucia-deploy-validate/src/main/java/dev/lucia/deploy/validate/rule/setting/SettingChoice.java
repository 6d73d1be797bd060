package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingChoice extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-choice", Severity.ERROR)
            .finds("A value that is none of the allowed words, such as a log level in other letters.")
            .because(
                    ".NET ignores a log level that it does not know, and takes an unknown environment for one without a configuration.")
            .example("Logging__LogLevel__Default=Info", "Logging__LogLevel__Default=Information");

    SettingChoice() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return !setting.type().allowed().isEmpty();
    }

    // The list of words says by itself which setting it is about.
    @Override
    void verify(Setting setting, String value, Provider provider) {
        setting.type().check().accept(value, provider);
    }
}
