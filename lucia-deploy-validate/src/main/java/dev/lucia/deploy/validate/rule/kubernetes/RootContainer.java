package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class RootContainer extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("root-container", Severity.ERROR)
            .finds("A container that runs, or may run, as root.")
            .because("Whoever breaks out of it is root on the node.")
            .example(
                    "containers:\n  - name: lucia",
                    "containers:\n  - name: lucia\n    securityContext:\n      runAsNonRoot: true");

    RootContainer() {
        super(INFO);
    }

    private static final String REMEDY = "Set 'runAsNonRoot: true' in its securityContext or in that of the pod.";

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.containers().filter(container -> !container.isEphemeral()).flatMap(this::check);
    }

    private Stream<Finding> check(Container container) {
        YamlValue user = container.security("runAsUser");
        YamlValue nonRoot = container.security("runAsNonRoot");
        boolean isNumbered = user.node().isIntegralNumber();
        if (isNumbered && user.node().asString().equals("0")) {
            return Stream.of(
                    found(user.place(), "The user 0 is root.", "Name another user, for example 'runAsUser: 1654'."));
        } else if (nonRoot.isTrue() || isNumbered) {
            return Stream.empty();
        }
        return Stream.of(
                nonRoot.node().isBoolean()
                        ? found(nonRoot.place(), "Containers may run as root here.", REMEDY)
                        : found(container.value().startPlace(), container + " may run as root.", REMEDY));
    }
}
