package dev.lucia.deploy.validate.rule.description;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Descriptions;
import java.util.stream.Stream;

final class DescriptionInvalid implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("description-invalid", Severity.ERROR)
            .finds("Whatever is wrong with a deployment description.")
            .because("Nothing is rendered from a description that is not valid as a whole.")
            .example("docker:\n  hostPort: 70000", "docker:\n  hostPort: 7235");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Descriptions.of(tree).problems().stream()
                .map(problem -> found(
                        new Place(problem.source(), problem.position().orElse(Position.START), problem.pointer()),
                        problem.fact(),
                        problem.remedy()));
    }
}
