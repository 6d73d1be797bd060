package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class EnvDuplicateVariable implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("env-duplicate-variable", Severity.ERROR)
            .finds("A variable that is assigned twice in one file.")
            .because("The last assignment counts. Whoever changes the first one sees nothing happen.")
            .example("OTEL_SERVICE_NAME=lucia\nOTEL_SERVICE_NAME=kitchen", "OTEL_SERVICE_NAME=kitchen");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources(EnvSource.class).flatMap(this::check);
    }

    private Stream<Finding> check(EnvSource source) {
        Set<Position> duplicates = source.env().problems().stream()
                .filter(problem -> problem.kind() == Kind.DUPLICATE_NAME)
                .map(EnvProblem::position)
                .collect(Collectors.toSet());
        Map<String, Position> earlier = new HashMap<>();
        return source.env().assignments().stream().flatMap(assignment -> {
            Optional<Position> first = Optional.ofNullable(earlier.put(assignment.name(), assignment.namePosition()));
            return first
                    .filter(position -> duplicates.contains(assignment.namePosition()))
                    .map(position -> finding(source, assignment, position))
                    .stream();
        });
    }

    private Finding finding(EnvSource source, EnvAssignment assignment, Position earlier) {
        String name = KeyShapes.mayBe(assignment.name()) ? "The variable" : Quoted.of(assignment.name());
        return found(
                source.at(assignment.namePosition()),
                name + " is assigned in line " + earlier.line() + " already; only the last assignment counts.",
                "Keep the one that is right.");
    }
}
