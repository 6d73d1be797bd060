package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.stream.Stream;

final class ServiceSelectsNothing extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("service-selects-nothing", Severity.ERROR)
            .finds("A Service whose selector matches no pods.")
            .because("Whoever connects to it waits for an answer until the time is up.")
            .example("selector:\n  app: web", "selector:\n  app: lucia");

    ServiceSelectsNothing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Services.selecting(set)
                .filter(service -> Services.selected(set, service).isEmpty())
                .map(service -> found(
                        service.root().at("spec", "selector").keyPlace(),
                        "No pods have the labels that the Service " + Quoted.of(service.name()) + " selects.",
                        "Use labels that 'template.metadata.labels' of a workload has."));
    }
}
