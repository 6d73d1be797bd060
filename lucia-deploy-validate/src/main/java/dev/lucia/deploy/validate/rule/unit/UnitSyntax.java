package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.stream.Stream;

final class UnitSyntax implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-syntax", Severity.ERROR)
            .finds("A line of a unit that is neither a section, an assignment nor a comment, or that stands before all "
                    + "sections.")
            .because("systemd passes over such a line, and refuses the unit where a section's header is broken.")
            .example("[Service\nType=exec", "[Service]\nType=exec");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources(UnitSource.class).flatMap(unit -> Stream.concat(malformed(unit), outside(unit)));
    }

    private Stream<Finding> malformed(UnitSource unit) {
        return unit.malformed().stream()
                .map(position -> found(
                        unit.at(position),
                        "This line is neither a section nor an assignment.",
                        "Write [Section] or Directive=value; a comment begins with '#' at the beginning of a line."));
    }

    private Stream<Finding> outside(UnitSource unit) {
        return unit.entries().stream()
                .filter(entry -> entry.section().isEmpty())
                .map(entry -> found(
                        unit.at(entry),
                        "The assignment of " + Quoted.key(entry.name()) + " stands before all sections.",
                        "Put it below the header of its section, such as [Service]."));
    }
}
