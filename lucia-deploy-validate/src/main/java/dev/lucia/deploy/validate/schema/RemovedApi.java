package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of an API that Kubernetes had once, by its Deprecated API Migration Guide
 * (https://kubernetes.io/docs/reference/using-api/deprecation-guide/).
 *
 * @param apiVersion the group and version
 * @param minor the minor version of Kubernetes 1 that serves it no more
 * @param replacement the group and version to use; empty where there is none
 * @param kinds the kinds of objects
 */
public record RemovedApi(String apiVersion, int minor, String replacement, Set<String> kinds) {
    private static final List<RemovedApi> ALL = List.of(
            new RemovedApi("extensions/v1beta1", 16, "apps/v1", "DaemonSet", "Deployment", "ReplicaSet"),
            new RemovedApi("extensions/v1beta1", 16, "networking.k8s.io/v1", "NetworkPolicy"),
            new RemovedApi("extensions/v1beta1", 16, "", "PodSecurityPolicy"),
            new RemovedApi("apps/v1beta1", 16, "apps/v1", "Deployment", "StatefulSet", "ControllerRevision"),
            new RemovedApi(
                    "apps/v1beta2",
                    16,
                    "apps/v1",
                    "DaemonSet",
                    "Deployment",
                    "ReplicaSet",
                    "StatefulSet",
                    "ControllerRevision"),
            new RemovedApi("extensions/v1beta1", 22, "networking.k8s.io/v1", "Ingress"),
            new RemovedApi("networking.k8s.io/v1beta1", 22, "networking.k8s.io/v1", "Ingress", "IngressClass"),
            new RemovedApi(
                    "admissionregistration.k8s.io/v1beta1",
                    22,
                    "admissionregistration.k8s.io/v1",
                    "MutatingWebhookConfiguration",
                    "ValidatingWebhookConfiguration"),
            new RemovedApi("apiextensions.k8s.io/v1beta1", 22, "apiextensions.k8s.io/v1", "CustomResourceDefinition"),
            new RemovedApi("apiregistration.k8s.io/v1beta1", 22, "apiregistration.k8s.io/v1", "APIService"),
            new RemovedApi("authentication.k8s.io/v1beta1", 22, "authentication.k8s.io/v1", "TokenReview"),
            new RemovedApi(
                    "authorization.k8s.io/v1beta1",
                    22,
                    "authorization.k8s.io/v1",
                    "LocalSubjectAccessReview",
                    "SelfSubjectAccessReview",
                    "SelfSubjectRulesReview",
                    "SubjectAccessReview"),
            new RemovedApi("certificates.k8s.io/v1beta1", 22, "certificates.k8s.io/v1", "CertificateSigningRequest"),
            new RemovedApi("coordination.k8s.io/v1beta1", 22, "coordination.k8s.io/v1", "Lease"),
            new RemovedApi(
                    "rbac.authorization.k8s.io/v1beta1",
                    22,
                    "rbac.authorization.k8s.io/v1",
                    "ClusterRole",
                    "ClusterRoleBinding",
                    "Role",
                    "RoleBinding"),
            new RemovedApi("scheduling.k8s.io/v1beta1", 22, "scheduling.k8s.io/v1", "PriorityClass"),
            new RemovedApi(
                    "storage.k8s.io/v1beta1",
                    22,
                    "storage.k8s.io/v1",
                    "CSIDriver",
                    "CSINode",
                    "StorageClass",
                    "VolumeAttachment"),
            new RemovedApi("batch/v1beta1", 25, "batch/v1", "CronJob"),
            new RemovedApi("discovery.k8s.io/v1beta1", 25, "discovery.k8s.io/v1", "EndpointSlice"),
            new RemovedApi("events.k8s.io/v1beta1", 25, "events.k8s.io/v1", "Event"),
            new RemovedApi("autoscaling/v2beta1", 25, "autoscaling/v2", "HorizontalPodAutoscaler"),
            new RemovedApi("policy/v1beta1", 25, "policy/v1", "PodDisruptionBudget"),
            new RemovedApi("policy/v1beta1", 25, "", "PodSecurityPolicy"),
            new RemovedApi("node.k8s.io/v1beta1", 25, "node.k8s.io/v1", "RuntimeClass"),
            new RemovedApi("autoscaling/v2beta2", 26, "autoscaling/v2", "HorizontalPodAutoscaler"),
            new RemovedApi(
                    "flowcontrol.apiserver.k8s.io/v1beta1",
                    26,
                    "flowcontrol.apiserver.k8s.io/v1",
                    "FlowSchema",
                    "PriorityLevelConfiguration"),
            new RemovedApi("storage.k8s.io/v1beta1", 27, "storage.k8s.io/v1", "CSIStorageCapacity"),
            new RemovedApi(
                    "flowcontrol.apiserver.k8s.io/v1beta2",
                    29,
                    "flowcontrol.apiserver.k8s.io/v1",
                    "FlowSchema",
                    "PriorityLevelConfiguration"),
            new RemovedApi(
                    "flowcontrol.apiserver.k8s.io/v1beta3",
                    32,
                    "flowcontrol.apiserver.k8s.io/v1",
                    "FlowSchema",
                    "PriorityLevelConfiguration"));

    public RemovedApi {
        kinds = Set.copyOf(kinds);
    }

    private RemovedApi(String apiVersion, int minor, String replacement, String... kinds) {
        this(apiVersion, minor, replacement, Set.of(kinds));
    }

    /** What a version of Kubernetes serves no more, if that is what a kind is. */
    public static Optional<RemovedApi> find(KubernetesKind kind, KubernetesVersion version) {
        return ALL.stream()
                .filter(api -> api.minor <= version.minor()
                        && api.apiVersion.equals(kind.apiVersion())
                        && api.kinds.contains(kind.kind()))
                .findFirst();
    }
}
