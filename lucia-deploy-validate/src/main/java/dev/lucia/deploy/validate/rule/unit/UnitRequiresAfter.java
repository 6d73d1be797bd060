package dev.lucia.deploy.validate.rule.unit;

import static java.util.stream.Collectors.toSet;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class UnitRequiresAfter implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-requires-after", Severity.WARNING)
            .finds("A unit that needs another one (Requires=, BindsTo=, Requisite=) and does not wait for it (After=).")
            .because(
                    "systemd starts both at once: what is needed may not be ready, and Requisite= then fails at random.")
            .example("Requires=redis.service", "Requires=redis.service\nAfter=redis.service");

    private static final String UNIT = "Unit";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** By systemd.service(5) and systemd.unit(5), "Default Dependencies": every service is started after these. */
    private static final Set<String> BEFORE_ALL =
            Set.of("sysinit.target", "basic.target", "sockets.target", "local-fs.target", "paths.target", "-.mount");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Units.of(tree).list().stream().filter(Unit::complete).flatMap(this::check);
    }

    private Stream<Finding> check(Unit unit) {
        Set<String> ordered = Stream.of("After", "Before")
                .flatMap(name -> unit.settings(UNIT, name))
                .flatMap(setting -> units(setting.value()))
                .collect(toSet());
        return Stream.of("Requires", "BindsTo", "Requisite")
                .flatMap(name -> unit.settings(UNIT, name))
                .flatMap(setting -> units(setting.value())
                        .distinct()
                        .filter(other -> !ordered.contains(other) && !isOrderedAnyway(other))
                        .map(other -> found(
                                setting.place(),
                                setting.entry().name() + "=" + shown(other)
                                        + " has no After= beside it, so both start at once.",
                                "Add to [Unit]: After=" + shown(other))));
    }

    private static String shown(String unit) {
        String quoted = Quoted.of(unit);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static boolean isOrderedAnyway(String unit) {
        return BEFORE_ALL.contains(unit) || unit.endsWith(".socket") || unit.endsWith(".slice") || unit.contains("%");
    }

    private static Stream<String> units(String value) {
        return Arrays.stream(SPACES.split(value)).filter(unit -> !unit.isEmpty());
    }
}
