package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.shape.Misfit;
import dev.lucia.deploy.validate.shape.Shapes;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ComposeProjects;
import java.util.stream.Stream;

final class ComposeStructure implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-structure", Severity.ERROR)
            .finds(
                    "A value in a Compose file of another type or form than the Compose Specification has it, and what lacks.")
            .because("Docker Compose refuses the whole file.")
            .example("healthcheck:\n  interval: 30 seconds", "healthcheck:\n  interval: 30s");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Stream.concat(
                tree.yaml(SourceKind.COMPOSE)
                        .flatMap(source -> source.document().stream())
                        .flatMap(Shapes.compose()::check)
                        .filter(misfit -> misfit.kind() != Misfit.Kind.UNKNOWN_KEY)
                        .map(misfit -> found(place(misfit), misfit.message(), misfit.hint())),
                ComposeProjects.of(tree).projects().stream()
                        .flatMap(ComposeRefusals::of)
                        .map(refusal -> found(refusal.place(), refusal.message(), refusal.hint())));
    }

    private static Place place(Misfit misfit) {
        return misfit.kind() == Misfit.Kind.MISSING
                ? misfit.value().keyPlace()
                : misfit.value().place();
    }
}
