package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.BuiltInKinds;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.Kustomization;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class NamespaceMismatch extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("namespace-mismatch", Severity.ERROR)
            .finds("An object in another namespace than those that it is applied with.")
            .because("Objects of different namespaces do not find each other.")
            .example("namespace: default", "namespace: lucia");

    NamespaceMismatch() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        Optional<String> built = set.kustomization().flatMap(Kustomization::namespace);
        return built.isPresent() ? others(set, built.get(), "the kustomization puts all into ") : amongThemselves(set);
    }

    private Stream<Finding> amongThemselves(KubernetesSet set) {
        Map<String, Long> count = set.objects().stream()
                .map(KubernetesObject::namespace)
                .filter(namespace -> !namespace.isEmpty())
                .collect(Collectors.groupingBy(namespace -> namespace, TreeMap::new, Collectors.counting()));
        String most = count.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        return others(set, most, "the others are in ");
    }

    private Stream<Finding> others(KubernetesSet set, String wanted, String why) {
        Set<String> made = set.all("Namespace").map(KubernetesObject::name).collect(Collectors.toSet());
        // What a set makes or the system has is named on purpose.
        return set.objects().stream()
                .filter(object ->
                        !object.namespace().isEmpty() && !object.namespace().equals(wanted))
                .filter(object -> (!made.contains(object.namespace())
                                || set.kustomization().isPresent())
                        && !object.namespace().startsWith("kube-"))
                .filter(object -> set.kustomization().isPresent() || !isForAController(object))
                .map(object -> found(
                        object.root().at("metadata", "namespace").place(),
                        object + " is in the namespace " + Quoted.of(object.namespace()) + ", and " + why
                                + Quoted.of(wanted) + ".",
                        "Put it into the same."));
    }

    // A custom resource lies where its controller looks for it, such as a ServiceMonitor beside Prometheus.
    private static boolean isForAController(KubernetesObject object) {
        return !BuiltInKinds.all().contains(object.kind());
    }
}
