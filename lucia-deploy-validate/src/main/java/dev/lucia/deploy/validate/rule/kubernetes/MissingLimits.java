package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.List;
import java.util.stream.Stream;

final class MissingLimits extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("missing-limits", Severity.WARNING)
            .finds("A container without a limit of memory or CPU.")
            .because("One program that runs wild takes the node, and all others on it, down.")
            .example(
                    "resources:\n  requests: {memory: 1Gi}",
                    "resources:\n  requests: {memory: 1Gi}\n  limits: {memory: 2Gi, cpu: 1}");

    MissingLimits() {
        super(INFO);
    }

    private static final List<String> RESOURCES = List.of("memory", "cpu");

    @Override
    Stream<Finding> check(KubernetesSet set) {
        List<String> needed = RESOURCES.stream()
                .filter(resource -> !hasDefault(set, resource))
                .toList();
        return set.containers()
                .filter(container -> !container.isEphemeral())
                .flatMap(container -> check(container, needed));
    }

    // Where a LimitRange names a maximum and no default, the API server takes the one for the other.
    private static boolean hasDefault(KubernetesSet set, String resource) {
        return set.all("LimitRange")
                .flatMap(range -> range.root().at("spec", "limits").items())
                .filter(limit -> limit.at("type").is("Container"))
                .anyMatch(limit -> limit.at("default", resource).isPresent()
                        || limit.at("max", resource).isPresent());
    }

    private Stream<Finding> check(Container container, List<String> needed) {
        List<String> missing = needed.stream()
                .filter(resource -> !isSet(container.value(), resource))
                .filter(resource -> !isSet(container.workload().pod(), resource))
                .toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(found(
                        container.value().startPlace(),
                        container + " has no limit of " + String.join(" and ", missing) + ".",
                        "Set 'resources.limits." + String.join("' and 'resources.limits.", missing) + "'."));
    }

    private static boolean isSet(YamlValue holder, String resource) {
        YamlValue limit = holder.at("resources", "limits", resource);
        return limit.isPresent() && !limit.node().isNull();
    }
}
