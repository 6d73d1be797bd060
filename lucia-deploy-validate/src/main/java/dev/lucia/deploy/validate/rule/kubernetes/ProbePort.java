package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.List;
import java.util.stream.Stream;

final class ProbePort extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("probe-port", Severity.ERROR)
            .finds("A probe or hook that asks a port that its container does not list.")
            .because("It fails for ever, and the container is restarted or never ready.")
            .example(
                    "ports:\n  - {name: http, containerPort: 8080}\nlivenessProbe:\n  httpGet: {port: web}",
                    "ports:\n  - {name: http, containerPort: 8080}\nlivenessProbe:\n  httpGet: {port: http}");

    ProbePort() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.containers()
                .flatMap(container -> ports(container)
                        .filter(port -> isWrong(container, port))
                        .map(port -> found(
                                port.place(),
                                container + " lists no port "
                                        + Quoted.of(port.scalar().orElse("")) + ".",
                                Ports.remedy(List.of(container)))));
    }

    private static Stream<YamlValue> ports(Container container) {
        Stream<YamlValue> probes = Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> container.value().at(probe));
        Stream<YamlValue> hooks =
                Stream.of("postStart", "preStop").map(hook -> container.value().at("lifecycle", hook));
        return Stream.concat(probes, hooks)
                .flatMap(handler -> Stream.of("httpGet", "tcpSocket", "grpc").map(handler::at))
                // Another host has other ports.
                .filter(action -> !action.at("host").isPresent())
                .map(action -> action.at("port"));
    }

    // Ports need not be listed to be there: of a container that lists none a number says nothing.
    private static boolean isWrong(Container container, YamlValue port) {
        boolean isChecked = port.text().isPresent()
                || (port.node().isIntegralNumber()
                        && container.ports().findAny().isPresent());
        return isChecked && !container.hasPort(port);
    }
}
