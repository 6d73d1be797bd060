package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class SettingValue extends InvalidSettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-value", Severity.ERROR)
            .finds("A value that is none of its setting, for all other types.")
            .because("Lucia reads something else than was meant, or does not start.")
            .example("OTEL_EXPORTER_OTLP_HEADERS=my key", "OTEL_EXPORTER_OTLP_HEADERS=api-key=…");

    SettingValue() {
        super(INFO);
    }

    @Override
    boolean isAbout(Setting setting, String value) {
        return TypeNames.isOther(setting);
    }
}
