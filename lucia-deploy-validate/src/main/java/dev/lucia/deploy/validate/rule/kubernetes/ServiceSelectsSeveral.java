package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ServiceSelectsSeveral extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("service-selects-several", Severity.ERROR)
            .finds("A Service whose selector matches pods that run different programs.")
            .because("Connections end at either of them by chance.")
            .example(
                    "selector:\n  app.kubernetes.io/name: lucia",
                    "selector:\n  app.kubernetes.io/name: lucia\n  app.kubernetes.io/component: agent");

    ServiceSelectsSeveral() {
        super(INFO);
    }

    private static final Set<String> RUN_ONCE = Set.of("Job", "CronJob");

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Services.selecting(set).flatMap(service -> check(service, Services.selected(set, service)));
    }

    private Stream<Finding> check(KubernetesObject service, List<Workload> selected) {
        return selected.stream().map(ServiceSelectsSeveral::program).distinct().count() < 2
                ? Stream.empty()
                : Stream.of(found(
                        service.root().at("spec", "selector").keyPlace(),
                        "The Service " + Quoted.of(service.name()) + " selects the pods of "
                                + selected.stream().map(Workload::toString).collect(Collectors.joining(" and ")) + ".",
                        "Add a label that only one of them has, such as 'app.kubernetes.io/component'."));
    }

    // Two versions of one program behind one Service are how a canary is released.
    private static String program(Workload workload) {
        return RUN_ONCE.contains(workload.object().kind())
                ? workload.toString()
                : workload.pod()
                        .at("containers")
                        .items()
                        .map(container -> name(container.at("image").text().orElse("")))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String name(String image) {
        try {
            return ImageReference.of(image).name().text();
        } catch (InvalidValueException e) {
            return image;
        }
    }
}
