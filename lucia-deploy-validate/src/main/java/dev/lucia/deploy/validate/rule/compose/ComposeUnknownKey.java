package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.shape.Misfit;
import dev.lucia.deploy.validate.shape.Shapes;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class ComposeUnknownKey implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-unknown-key", Severity.ERROR)
            .finds(
                    "A key in a Compose file that the Compose Specification does not know. Keys of your own begin with x-.")
            .because("Docker Compose refuses the whole file.")
            .example("services:\n  lucia:\n    imagee: seiggy/lucia", "services:\n  lucia:\n    image: seiggy/lucia");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.yaml(SourceKind.COMPOSE)
                .flatMap(source -> source.document().stream())
                .flatMap(Shapes.compose()::check)
                .filter(misfit -> misfit.kind() == Misfit.Kind.UNKNOWN_KEY)
                .map(misfit -> found(misfit.value().keyPlace(), misfit.message(), misfit.hint()));
    }
}
