package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class LatestTag extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("latest-tag", Severity.WARNING)
            .finds("An image without a tag, or with the tag latest, and without a digest.")
            .because(
                    "Two nodes run two different programs under the same name, and nobody can go back to the one before.")
            .example("image: seiggy/lucia:latest", "image: seiggy/lucia:1.4.2");

    LatestTag() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Image.of(set)
                .filter(image -> image.reference().isLatest())
                .map(image -> found(
                        image.value().place(),
                        "The image " + Quoted.of(image.reference().toString())
                                + (image.reference().tag().isEmpty()
                                        ? " has no tag and so is the latest."
                                        : " is the latest."),
                        "Name a version, for example '" + image.reference().name() + ":1.0.0', or a digest."));
    }
}
