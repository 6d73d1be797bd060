package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.stream.Stream;

final class SettingMissing extends SettingRule {
    private static final RuleInfo INFO = RuleInfo.of("setting-missing", Severity.ERROR)
            .finds("A required setting that is not there.")
            .because("Lucia does not start without it, or starts and reaches nothing.")
            .example(
                    "OpenAI__ModelId=gpt-4o    (and nothing else)",
                    "HomeAssistant__BaseUrl=http://192.168.1.20:8123\nHomeAssistant__AccessToken=…\nOpenAI__ApiKey=…\nOpenAI__ModelId=gpt-4o\nOpenAI__EmbeddingModelId=text-embedding-3-small");

    SettingMissing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(SettingSet set) {
        return set.missing().stream()
                .map(missing -> found(
                        missing.place(),
                        "Missing required variable '" + missing.setting().name() + "'.",
                        missing.remedy()));
    }
}
