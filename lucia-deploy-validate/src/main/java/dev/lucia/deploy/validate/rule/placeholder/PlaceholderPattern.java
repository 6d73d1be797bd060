package dev.lucia.deploy.validate.rule.placeholder;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import java.util.Optional;

final class PlaceholderPattern extends PlaceholderRule {
    private static final RuleInfo INFO = RuleInfo.of("placeholder-pattern", Severity.ERROR)
            .finds(
                    "A value that looks like a placeholder: YOUR_…, CHANGE_ME, <…>, xxx, TODO, example.com; information in a file that ends in .example.")
            .because("Somebody was to put a value of their own there.")
            .example(
                    "OTEL_EXPORTER_OTLP_ENDPOINT=http://example.com:4317",
                    "OTEL_EXPORTER_OTLP_ENDPOINT=http://otel-collector:4317");

    PlaceholderPattern() {
        super(INFO);
    }

    @Override
    Optional<Finding> check(ConfiguredSetting configured, String value, Severity severity) {
        if (!Placeholder.isIn(value) || isOfCatalogue(configured, value)) {
            return Optional.empty();
        }
        // The rest of a value may be a secret, but where everybody may see all of it.
        boolean visible = configured.setting().isPresent() && !configured.isSensitive() && !KeyShapes.mayBe(value);
        return Optional.of(found(
                severity,
                configured.at().value(),
                (visible ? Quoted.of(value) : "The value") + " for " + Quoted.of(configured.name())
                        + " looks like a placeholder.",
                "Replace it by a value of your own, or take the line out."));
    }
}
