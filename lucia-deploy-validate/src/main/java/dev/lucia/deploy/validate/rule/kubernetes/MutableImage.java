package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class MutableImage extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("mutable-image", Severity.WARNING)
            .finds("An image whose tag moves from release to release, such as 7, stable or main, without a digest.")
            .because("A restart can bring another program, which nobody has tried.")
            .example("image: redis:7-alpine", "image: redis:7.4.2-alpine");

    MutableImage() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Image.of(set)
                .filter(image -> image.reference().isMoving())
                .map(image -> found(
                        image.value().place(),
                        "The image " + Quoted.of(image.reference().toString())
                                + " has a tag that moves from release to release.",
                        "Name a whole version, or add the digest: '" + image.reference() + "@sha256:…'."));
    }
}
