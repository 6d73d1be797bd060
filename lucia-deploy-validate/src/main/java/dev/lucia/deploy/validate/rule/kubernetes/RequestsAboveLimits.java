package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class RequestsAboveLimits extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("requests-above-limits", Severity.ERROR)
            .finds("A container that requests more than its limit.")
            .because("The API server refuses the object.")
            .example(
                    "resources:\n  requests: {memory: 3Gi}\n  limits: {memory: 2Gi}",
                    "resources:\n  requests: {memory: 1Gi}\n  limits: {memory: 2Gi}");

    RequestsAboveLimits() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return Stream.concat(
                        set.containers().map(Container::value), set.workloads().map(Workload::pod))
                .map(holder -> holder.at("resources"))
                .flatMap(resources -> resources.at("requests").values().flatMap(request -> check(request, resources)));
    }

    private Stream<Finding> check(YamlValue request, YamlValue resources) {
        YamlValue limit = resources.at("limits", request.key());
        Optional<Quantity> most = quantity(limit);
        return quantity(request)
                .filter(wanted ->
                        most.filter(quantity -> wanted.compareTo(quantity) > 0).isPresent())
                .stream()
                .map(wanted -> found(
                        request.place(),
                        "The request of " + Quoted.key(request.key()) + ", " + Quoted.of(wanted.text())
                                + ", is above the limit of "
                                + Quoted.of(limit.scalar().orElse("")) + ".",
                        "Lower the request, or raise the limit."));
    }

    private static Optional<Quantity> quantity(YamlValue value) {
        try {
            return value.scalar().map(Quantity::of);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
