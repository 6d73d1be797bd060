package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.UnitVariable;
import dev.lucia.deploy.validate.view.Units;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the unit of Lucia says: the only one of the tree. The settings of one machine differ on purpose. */
record UnitFacts(Unit unit) {
    static Optional<UnitFacts> in(SourceTree tree) {
        List<UnitFacts> all = candidates(tree).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Stream<UnitFacts> candidates(SourceTree tree) {
        return Units.of(tree).list().stream()
                .filter(unit -> unit.complete() && unit.type().equals("service") && isLucia(unit))
                .map(UnitFacts::new);
    }

    private static boolean isLucia(Unit unit) {
        return unit.name().contains("lucia")
                || unit.settings("Service", "ExecStart")
                        .anyMatch(start -> start.value().contains("lucia"));
    }

    Stream<Fact> setting(String name) {
        return UnitVariable.of(unit)
                .filter(variable -> variable.name().equals(name))
                .map(variable -> new Fact(variable.value(), variable.place()));
    }

    /** What the examples of env files say of a setting. */
    static Stream<Fact> examples(SourceTree tree, String name) {
        return tree.sources(EnvSource.class)
                .filter(source -> source.file().isExample())
                .flatMap(source -> source.env().assignments().stream()
                        .filter(assignment -> assignment.name().equals(name))
                        .map(assignment -> new Fact(assignment.value(), source.at(assignment.valuePosition()))));
    }
}
