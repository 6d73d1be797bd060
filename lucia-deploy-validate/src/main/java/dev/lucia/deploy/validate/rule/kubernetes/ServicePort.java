package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.Workload;
import java.util.List;
import java.util.stream.Stream;

final class ServicePort extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("service-port", Severity.ERROR)
            .finds("A port of a Service that leads to a port that no container lists.")
            .because("Connections to it are refused.")
            .example("ports:\n  - port: 80\n    targetPort: 8081", "ports:\n  - port: 80\n    targetPort: http");

    ServicePort() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Services.selecting(set).flatMap(service -> {
            List<Container> containers = Services.selected(set, service).stream()
                    .flatMap(Workload::containers)
                    .toList();
            return containers.isEmpty()
                    ? Stream.empty()
                    : service.root()
                            .at("spec", "ports")
                            .items()
                            .map(ServicePort::target)
                            .flatMap(port -> check(port, containers));
        });
    }

    private static YamlValue target(YamlValue port) {
        YamlValue target = port.at("targetPort");
        return target.isPresent() && !target.node().isNull() ? target : port.at("port");
    }

    private Stream<Finding> check(YamlValue port, List<Container> containers) {
        boolean isPort = port.text().isPresent() || port.node().isIntegralNumber();
        return !isPort || containers.stream().anyMatch(container -> container.hasPort(port))
                ? Stream.empty()
                : Stream.of(found(
                        port.place(),
                        "No container that the Service selects lists the port "
                                + Quoted.of(port.scalar().orElse("")) + ".",
                        Ports.remedy(containers)));
    }
}
