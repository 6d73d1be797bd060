package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.LabelSelector;
import dev.lucia.deploy.validate.view.Workload;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class SelectorLabels extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("selector-labels", Severity.ERROR)
            .finds("A selector of a workload that is empty or does not select its own pods.")
            .because("The API server refuses a workload whose selector does not match the labels of its template.")
            .example(
                    "selector:\n  matchLabels: {app: web}\ntemplate:\n  metadata:\n    labels: {app: lucia}",
                    "selector:\n  matchLabels: {app: lucia}\ntemplate:\n  metadata:\n    labels: {app: lucia}");

    SelectorLabels() {
        super(INFO);
    }

    private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.workloads()
                .filter(workload -> KINDS.contains(workload.object().kind()))
                .filter(workload -> selector(workload).node().isObject())
                .flatMap(this::check);
    }

    private static YamlValue selector(Workload workload) {
        return workload.object().root().at("spec", "selector");
    }

    private Stream<Finding> check(Workload workload) {
        LabelSelector selector = LabelSelector.of(selector(workload));
        if (selector.isEmpty()) {
            return Stream.of(found(
                    place(workload),
                    "The selector of " + workload + " is empty.",
                    "Name labels of its pods under 'matchLabels'."));
        }
        String missing =
                selector.unmatched(workload.labels()).map(SelectorLabels::shown).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(found(
                        place(workload),
                        "The selector of " + workload + " does not match its own pods: " + missing + ".",
                        "Give 'template.metadata.labels' the same labels."));
    }

    private static Place place(Workload workload) {
        return selector(workload).keyPlace();
    }

    private static String shown(YamlValue condition) {
        return condition
                .text()
                .map(text -> Quoted.of(condition.key() + "=" + text))
                .orElseGet(() -> Quoted.of(condition.at("key").text().orElse("") + " "
                        + condition.at("operator").text().orElse("")));
    }
}
