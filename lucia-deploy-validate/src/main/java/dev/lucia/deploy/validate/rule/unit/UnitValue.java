package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.List;
import java.util.stream.Stream;

final class UnitValue implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-value", Severity.ERROR)
            .finds(
                    "A value of a service's directive that is none of the words that it takes, such as those of Type= and "
                            + "Restart= and of those that take yes or no.")
            .because(
                    "systemd warns in the journal and takes the default: the service is not restarted, or less hardened.")
            .example("Restart=on-failur", "Restart=on-failure");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources(UnitSource.class)
                .flatMap(unit -> unit.entries().stream()
                        .filter(entry -> entry.section().equals("Service"))
                        .filter(entry ->
                                !entry.value().isEmpty() && !DirectiveValues.takes(entry.name(), entry.value()))
                        .map(entry -> finding(unit, entry)));
    }

    private Finding finding(UnitSource unit, UnitSource.Entry entry) {
        List<String> words = DirectiveValues.of(entry.name());
        return found(
                unit.at(entry),
                (KeyShapes.mayBe(entry.value()) ? "This" : Quoted.of(entry.value())) + " is no value of " + entry.name()
                        + "=." + Suggestion.didYouMean(entry.value(), words),
                "It takes one of: " + String.join(", ", words) + ".");
    }
}
