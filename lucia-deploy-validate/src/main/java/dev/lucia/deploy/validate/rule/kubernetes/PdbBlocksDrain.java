package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.LabelSelector;
import dev.lucia.deploy.validate.view.Workload;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class PdbBlocksDrain extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("pdb-blocks-drain", Severity.ERROR)
            .finds("A PodDisruptionBudget that lets no pod go.")
            .because("Nodes cannot be drained, and so upgrades of the cluster hang.")
            .example("spec:\n  minAvailable: 1    # of one replica", "spec:\n  maxUnavailable: 1");

    PdbBlocksDrain() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.all("PodDisruptionBudget")
                .flatMap(budget -> Stream.concat(unavailable(budget), available(set, budget)));
    }

    private Stream<Finding> unavailable(KubernetesObject budget) {
        YamlValue most = budget.root().at("spec", "maxUnavailable");
        return most.scalar().filter(text -> text.matches("0+%?")).stream()
                .map(text -> found(
                        most.place(),
                        "No pod may be away, so that no node can be drained.",
                        "Allow one: 'maxUnavailable: 1'."));
    }

    private Stream<Finding> available(KubernetesSet set, KubernetesObject budget) {
        YamlValue least = budget.root().at("spec", "minAvailable");
        LabelSelector selector = LabelSelector.of(budget.root().at("spec", "selector"));
        if (selector.isEmpty()) {
            return Stream.empty();
        }
        return set.selected(selector, budget).stream()
                .filter(workload -> blocks(least, replicas(set, workload)))
                .limit(1)
                .map(workload -> found(
                        least.place(),
                        "All pods of " + workload + " must be available, so that no node can be drained: there are "
                                + replicas(set, workload).stream()
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining())
                                + " of them.",
                        "Write 'maxUnavailable: 1' in place of 'minAvailable', or run more pods."));
    }

    private static boolean blocks(YamlValue least, OptionalInt replicas) {
        if (replicas.isEmpty() || replicas.getAsInt() == 0) {
            return false;
        }
        String text = least.scalar().orElse("");
        if (text.matches("[0-9]{1,3}%")) {
            int percent = Integer.parseInt(text.substring(0, text.length() - 1));
            // The API server rounds the number of pods up.
            return (percent * (long) replicas.getAsInt() + 99) / 100 >= replicas.getAsInt();
        }
        return least.node().canConvertToInt() && least.node().asInt() >= replicas.getAsInt();
    }

    // Nothing where something else decides on the number: the nodes, or a patch.
    private static OptionalInt replicas(KubernetesSet set, Workload workload) {
        if (workload.object().is("DaemonSet")
                || set.kustomization().filter(k -> k.patches("replicas")).isPresent()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(set.kustomization()
                .flatMap(k -> k.replicas(workload.object().name()))
                .flatMap(PdbBlocksDrain::number)
                .or(() -> leastScaled(set, workload))
                .orElseGet(workload::replicas));
    }

    private static Optional<Integer> number(YamlValue count) {
        return count.node().canConvertToInt() ? Optional.of(count.node().asInt()) : Optional.empty();
    }

    // An autoscaler that names no least number goes down to one pod.
    private static Optional<Integer> leastScaled(KubernetesSet set, Workload workload) {
        return set.all("HorizontalPodAutoscaler")
                .map(scaler -> scaler.root().at("spec"))
                .filter(spec ->
                        spec.at("scaleTargetRef", "kind").is(workload.object().kind())
                                && spec.at("scaleTargetRef", "name")
                                        .is(workload.object().name()))
                .map(spec -> number(spec.at("minReplicas")).orElse(1))
                .findFirst();
    }
}
