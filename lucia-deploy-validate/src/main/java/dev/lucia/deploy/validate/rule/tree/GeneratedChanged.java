package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class GeneratedChanged implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("generated-changed", Severity.ERROR)
            .finds("A generated file that is not as MANIFEST.sha256 lists it.")
            .because("The next rendering takes the change back, or stops at it.")
            .example(
                    "$ sha256sum --check infra/MANIFEST.sha256\ninfra/docker/docker-compose.yml: FAILED",
                    "$ sha256sum --check infra/MANIFEST.sha256\ninfra/docker/docker-compose.yml: OK");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return GeneratedFile.in(tree)
                .filter(file -> tree.sha256(file.path())
                        .filter(sha256 -> !file.sha256().contains(sha256))
                        .isPresent())
                .map(
                        file -> found(
                                new Place(file.path().text(), Position.START),
                                "This generated file was changed by hand: it is not as " + file.listed() + " lists it.",
                                "Make the change in the description and render again, or in a file of your own beside this one."));
    }
}
