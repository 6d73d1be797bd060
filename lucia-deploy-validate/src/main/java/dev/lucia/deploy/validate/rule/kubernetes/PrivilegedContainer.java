package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class PrivilegedContainer extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("privileged-container", Severity.ERROR)
            .finds("A container that is privileged or may gain privileges.")
            .because("It is root on its node, or can become it.")
            .example("securityContext:\n  privileged: true", "securityContext:\n  allowPrivilegeEscalation: false");

    PrivilegedContainer() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.containers()
                .flatMap(container -> Stream.of("privileged", "allowPrivilegeEscalation")
                        .map(property -> container.value().at("securityContext", property))
                        .filter(YamlValue::isTrue)
                        .map(value -> found(
                                value.place(),
                                container
                                        + (value.key().equals("privileged")
                                                ? " is privileged."
                                                : " may gain privileges."),
                                "Write '" + value.key() + ": false'.")));
    }
}
