package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.Set;
import java.util.stream.Stream;

final class UnitUnknownSection implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-unknown-section", Severity.ERROR)
            .finds("A section that a unit of this type does not have. Sections of your own begin with X-.")
            .because("systemd passes over all that stands in it.")
            .example("[service]\nType=exec", "[Service]\nType=exec");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Units.of(tree).list().stream().flatMap(this::check);
    }

    private Stream<Finding> check(Unit unit) {
        Set<String> known = Directives.sections(unit.type());
        return unit.files().stream()
                .flatMap(file -> file.sections().stream()
                        .filter(section -> !known.contains(section.name()) && !Directives.isOwn(section.name()))
                        .map(section -> found(
                                file.at(section.position()),
                                "A " + unit.type() + " has no section " + Quoted.of("[" + section.name() + "]") + "."
                                        + Suggestion.didYouMean(section.name(), known),
                                "Its sections are [" + String.join("], [", known) + "], in exactly these letters.")));
    }
}
