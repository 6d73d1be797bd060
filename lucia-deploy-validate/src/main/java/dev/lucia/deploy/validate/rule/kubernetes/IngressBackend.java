package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class IngressBackend extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("ingress-backend", Severity.ERROR)
            .finds("A backend of an Ingress that is no Service, or no port of it.")
            .because("The ingress controller answers 503.")
            .example(
                    "backend:\n  service:\n    name: web\n    port: {number: 80}",
                    "backend:\n  service:\n    name: lucia\n    port: {name: http}");

    IngressBackend() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.complete()
                ? set.all("Ingress")
                        .flatMap(ingress -> backends(ingress).flatMap(backend -> check(set, ingress, backend)))
                : Stream.empty();
    }

    private static Stream<YamlValue> backends(KubernetesObject ingress) {
        YamlValue spec = ingress.root().at("spec");
        Stream<YamlValue> ofPaths = spec.at("rules")
                .items()
                .flatMap(rule -> rule.at("http", "paths").items())
                .map(path -> path.at("backend", "service"));
        return Stream.concat(Stream.of(spec.at("defaultBackend", "service")), ofPaths);
    }

    private Stream<Finding> check(KubernetesSet set, KubernetesObject ingress, YamlValue backend) {
        YamlValue name = backend.at("name");
        String service = name.text().orElse("");
        List<KubernetesObject> services = set.find("Service", service, ingress).toList();
        if (service.isEmpty()) {
            return Stream.empty();
        } else if (services.isEmpty()) {
            return set.has("Service", service, ingress)
                    ? Stream.empty()
                    : Stream.of(found(
                            name.place(),
                            "There is no Service " + Quoted.of(service) + ".",
                            References.remedy(set, "Service", service)));
        }
        return Stream.of("name", "number")
                .map(key -> backend.at("port", key))
                .filter(port -> port.scalar().isPresent())
                .filter(port -> services.stream().noneMatch(found -> hasPort(found, port)))
                .map(port -> found(
                        port.place(),
                        "The Service " + Quoted.of(service) + " has no port "
                                + Quoted.of(port.scalar().orElse("")) + ".",
                        remedy(services.get(0))));
    }

    private static boolean hasPort(KubernetesObject service, YamlValue port) {
        String key = port.key().equals("name") ? "name" : "port";
        return service.root()
                .at("spec", "ports")
                .items()
                .anyMatch(listed -> listed.at(key).node().equals(port.node()));
    }

    private static String remedy(KubernetesObject service) {
        return "It has: "
                + service.root()
                        .at("spec", "ports")
                        .items()
                        .map(port -> port.at("port").scalar().orElse("?")
                                + port.at("name")
                                        .text()
                                        .map(name -> " (" + name + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
