package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.LabelSelector;
import dev.lucia.deploy.validate.view.Workload;
import java.util.List;
import java.util.stream.Stream;

/** What the rules about Services share. */
final class Services {
    private Services() {}

    /** The Services that select pods of a set whose pods are known. */
    static Stream<KubernetesObject> selecting(KubernetesSet set) {
        return set.all("Service")
                .filter(service -> set.complete() && set.hasWorkloads(service))
                .filter(service -> !selector(service).isEmpty());
    }

    static LabelSelector selector(KubernetesObject service) {
        return LabelSelector.ofLabels(service.root().at("spec", "selector"));
    }

    /** The workloads whose pods a Service leads to. */
    static List<Workload> selected(KubernetesSet set, KubernetesObject service) {
        return set.selected(selector(service), service);
    }
}
