package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class UnitUnknownDirective implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-unknown-directive", Severity.ERROR)
            .finds("A directive that its section does not have. Directives of your own begin with X-.")
            .because(
                    "systemd warns in the journal and goes on without it, so that a limit or a hardening is not there.")
            .example("[Service]\nExecstart=/opt/lucia/lucia", "[Service]\nExecStart=/opt/lucia/lucia");

    private static final int MANY = 200;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Units.of(tree).list().stream().flatMap(this::check);
    }

    private Stream<Finding> check(Unit unit) {
        Set<String> sections = Directives.sections(unit.type());
        return unit.files().stream().flatMap(file -> check(file, sections));
    }

    private Stream<Finding> check(UnitSource file, Set<String> sections) {
        List<UnitSource.Entry> unknown = file.entries().stream()
                .filter(entry -> sections.contains(entry.section()))
                .filter(entry ->
                        !Directives.in(entry.section()).contains(entry.name()) && !Directives.isOwn(entry.name()))
                .toList();
        // What is meant is worked out for as many as a person could read; a file of noise has more.
        return IntStream.range(0, unknown.size())
                .mapToObj(i -> finding(file, unknown.get(i), i < MANY ? sections : Set.of()));
    }

    private Finding finding(UnitSource file, UnitSource.Entry entry, Set<String> sections) {
        Set<String> known = Directives.in(entry.section());
        String elsewhere = sections.stream()
                .filter(section -> Directives.in(section).contains(entry.name()))
                .findFirst()
                .map(section -> " It belongs into [" + section + "].")
                .orElseGet(() -> sections.isEmpty() ? "" : Suggestion.didYouMean(entry.name(), known));
        return found(
                file.at(entry),
                "There is no directive " + Quoted.of(entry.name()) + " in [" + entry.section() + "]." + elsewhere,
                "Directives are written in exactly the letters of systemd's manual; see systemd.directives(7).");
    }
}
