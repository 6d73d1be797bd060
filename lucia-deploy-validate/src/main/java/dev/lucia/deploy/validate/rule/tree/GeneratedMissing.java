package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class GeneratedMissing implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("generated-missing", Severity.ERROR)
            .finds(
                    "A generated file that MANIFEST.sha256 lists and that is not there, in a directory that is looked at.")
            .because("Other files need it: a Compose file its Dockerfile, a chart its schema.")
            .example(
                    "$ sha256sum --check infra/MANIFEST.sha256\ninfra/docker/Dockerfile: FAILED open or read",
                    "$ sha256sum --check infra/MANIFEST.sha256\ninfra/docker/Dockerfile: OK");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return GeneratedFile.in(tree)
                .filter(file -> isLookedAt(file.path(), tree) && !tree.exists(file.path()))
                .map(file -> found(
                        file.listed(),
                        "The generated file " + Quoted.of(file.shown()) + " is not there.",
                        "Render again, or take its target out of the description's methods and render again."));
    }

    // A copy of infra/ without the workflows is right, and so is to look at the workflows alone.
    private static boolean isLookedAt(SourcePath file, SourceTree tree) {
        return tree.covers(file) && tree.knows(file.parent());
    }
}
