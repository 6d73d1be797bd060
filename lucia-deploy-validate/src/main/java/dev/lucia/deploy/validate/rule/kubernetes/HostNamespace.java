package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.Workload;
import java.util.stream.Stream;

final class HostNamespace extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("host-namespace", Severity.ERROR)
            .finds("A pod that shares the network, the processes or the files of its node.")
            .because("Nothing keeps it from what else runs there.")
            .example("hostNetwork: true", "hostNetwork: false");

    HostNamespace() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.workloads().flatMap(workload -> Stream.concat(namespaces(workload), paths(workload)));
    }

    private Stream<Finding> namespaces(Workload workload) {
        return Stream.of("hostNetwork", "hostPID", "hostIPC")
                .map(property -> workload.pod().at(property))
                .filter(YamlValue::isTrue)
                .map(value -> found(
                        value.place(),
                        "The pods of " + workload + " share a namespace of their node by '" + value.key() + "'.",
                        "Take it out."));
    }

    private Stream<Finding> paths(Workload workload) {
        return workload.pod()
                .at("volumes")
                .items()
                .map(volume -> volume.at("hostPath"))
                .filter(path -> path.isPresent() && !path.node().isNull())
                .map(path -> found(
                        path.place(),
                        "The pods of " + workload + " get files of their node by 'hostPath'.",
                        "Use a persistentVolumeClaim, an emptyDir, a configMap or a secret."));
    }
}
