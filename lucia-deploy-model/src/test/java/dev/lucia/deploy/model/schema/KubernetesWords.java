package dev.lucia.deploy.model.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that a text of Kubernetes' API may be, where it may not be any: the client's classes do not say. From the fields'
 * descriptions in the API reference, https://kubernetes.io/docs/reference/kubernetes-api/, where these are constant from 1.28 to
 * 1.36.
 */
final class KubernetesWords {
    private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");
    private static final List<String> ACCESS =
            List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
    private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");
    private static final List<String> TRAFFIC = List.of("Cluster", "Local");
    private static final List<String> NODE_POLICIES = List.of("Honor", "Ignore");
    private static final List<String> UPDATES = List.of("OnDelete", "RollingUpdate");

    private static final Map<String, List<String>> BY_FIELD = new TreeMap<>(Map.ofEntries(
            Map.entry("V1Container.imagePullPolicy", List.of("Always", "IfNotPresent", "Never")),
            Map.entry("V1Container.terminationMessagePolicy", List.of("FallbackToLogsOnError", "File")),
            Map.entry("V1ContainerPort.protocol", PROTOCOLS),
            Map.entry("V1CronJobSpec.concurrencyPolicy", List.of("Allow", "Forbid", "Replace")),
            Map.entry("V1DaemonSetUpdateStrategy.type", UPDATES),
            Map.entry("V1DeploymentStrategy.type", List.of("Recreate", "RollingUpdate")),
            Map.entry("V1HTTPGetAction.scheme", List.of("HTTP", "HTTPS")),
            Map.entry("V1HTTPIngressPath.pathType", List.of("Exact", "ImplementationSpecific", "Prefix")),
            Map.entry("V1JobSpec.completionMode", List.of("Indexed", "NonIndexed")),
            Map.entry("V1LabelSelectorRequirement.operator", List.of("DoesNotExist", "Exists", "In", "NotIn")),
            Map.entry("V1NetworkPolicyPort.protocol", PROTOCOLS),
            Map.entry("V1NetworkPolicySpec.policyTypes", List.of("Egress", "Ingress")),
            Map.entry(
                    "V1NodeSelectorRequirement.operator", List.of("DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn")),
            Map.entry("V1PersistentVolumeClaimSpec.accessModes", ACCESS),
            Map.entry("V1PersistentVolumeClaimSpec.volumeMode", VOLUME_MODES),
            Map.entry("V1PersistentVolumeSpec.accessModes", ACCESS),
            Map.entry("V1PersistentVolumeSpec.persistentVolumeReclaimPolicy", List.of("Delete", "Recycle", "Retain")),
            Map.entry("V1PersistentVolumeSpec.volumeMode", VOLUME_MODES),
            Map.entry(
                    "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy", List.of("AlwaysAllow", "IfHealthyBudget")),
            Map.entry("V1PodSecurityContext.fsGroupChangePolicy", List.of("Always", "OnRootMismatch")),
            Map.entry("V1PodSpec.dnsPolicy", List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
            Map.entry("V1PodSpec.preemptionPolicy", List.of("Never", "PreemptLowerPriority")),
            Map.entry("V1PodSpec.restartPolicy", List.of("Always", "Never", "OnFailure")),
            Map.entry("V1SeccompProfile.type", List.of("Localhost", "RuntimeDefault", "Unconfined")),
            Map.entry("V1ServicePort.protocol", PROTOCOLS),
            Map.entry("V1ServiceSpec.externalTrafficPolicy", TRAFFIC),
            Map.entry("V1ServiceSpec.internalTrafficPolicy", TRAFFIC),
            Map.entry("V1ServiceSpec.ipFamilyPolicy", List.of("PreferDualStack", "RequireDualStack", "SingleStack")),
            Map.entry("V1ServiceSpec.sessionAffinity", List.of("ClientIP", "None")),
            Map.entry("V1ServiceSpec.type", List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")),
            Map.entry("V1StatefulSetSpec.podManagementPolicy", List.of("OrderedReady", "Parallel")),
            Map.entry("V1StatefulSetUpdateStrategy.type", UPDATES),
            Map.entry("V1Toleration.effect", List.of("NoExecute", "NoSchedule", "PreferNoSchedule")),
            Map.entry("V1TopologySpreadConstraint.nodeAffinityPolicy", NODE_POLICIES),
            Map.entry("V1TopologySpreadConstraint.nodeTaintsPolicy", NODE_POLICIES),
            Map.entry("V1TopologySpreadConstraint.whenUnsatisfiable", List.of("DoNotSchedule", "ScheduleAnyway"))));

    private KubernetesWords() {}

    /** The words of a field, or of its elements, sorted; empty where it takes any text. */
    static List<String> of(Class<?> type, String field) {
        return BY_FIELD.getOrDefault(type.getSimpleName() + "." + field, List.of());
    }

    /** The fields whose words are known, as {@code V1ServiceSpec.type}. */
    static Iterable<String> fields() {
        return BY_FIELD.keySet();
    }
}
