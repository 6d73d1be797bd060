package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class WritableRoot extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("writable-root", Severity.WARNING)
            .finds("A container that may write to the root file system of its image.")
            .because("Whoever gets in can change the program; and what is written there is lost with the pod.")
            .example(
                    "securityContext:\n  readOnlyRootFilesystem: false",
                    "securityContext:\n  readOnlyRootFilesystem: true");

    WritableRoot() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.containers().filter(container -> !container.isEphemeral()).flatMap(this::check);
    }

    private Stream<Finding> check(Container container) {
        YamlValue readOnly = container.value().at("securityContext", "readOnlyRootFilesystem");
        return readOnly.isTrue()
                ? Stream.empty()
                : Stream.of(
                        found(
                                readOnly.node().isBoolean()
                                        ? readOnly.place()
                                        : container.value().startPlace(),
                                container + " may write to the root file system of its image.",
                                "Set 'readOnlyRootFilesystem: true' in its securityContext, and mount an emptyDir where it writes."));
    }
}
