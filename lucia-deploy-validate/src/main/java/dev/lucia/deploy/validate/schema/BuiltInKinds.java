package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.schema.KubernetesKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of the groups that every cluster has and nobody can add to. */
public final class BuiltInKinds {
    private static final SortedMap<String, List<String>> BY_GROUP = new TreeMap<>(Map.of(
            "v1",
            List.of(
                    "Binding",
                    "ConfigMap",
                    "Endpoints",
                    "Event",
                    "LimitRange",
                    "List",
                    "Namespace",
                    "Node",
                    "PersistentVolume",
                    "PersistentVolumeClaim",
                    "Pod",
                    "PodTemplate",
                    "ReplicationController",
                    "ResourceQuota",
                    "Secret",
                    "Service",
                    "ServiceAccount"),
            "apps/v1",
            List.of("ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
            "batch/v1",
            List.of("CronJob", "Job"),
            "policy/v1",
            List.of("Eviction", "PodDisruptionBudget"),
            "autoscaling/v1",
            List.of("HorizontalPodAutoscaler", "Scale"),
            "autoscaling/v2",
            List.of("HorizontalPodAutoscaler"),
            "networking.k8s.io/v1",
            List.of("IPAddress", "Ingress", "IngressClass", "NetworkPolicy", "ServiceCIDR"),
            "rbac.authorization.k8s.io/v1",
            List.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding")));
    private static final List<String> GROUPS =
            List.of("apps", "batch", "policy", "autoscaling", "networking.k8s.io", "rbac.authorization.k8s.io");

    private BuiltInKinds() {}

    /** Whether nothing of that name can be there: another kind of a group that is known, or a version that it never had. */
    public static boolean exclude(KubernetesKind kind) {
        List<String> kinds = BY_GROUP.get(kind.apiVersion());
        return kinds == null
                ? !kind.apiVersion().contains("/") || isUnheardOf(kind)
                : !kinds.contains(item(kind.kind()));
    }

    // An alpha or beta of a group of Kubernetes may be there in some clusters.
    private static boolean isUnheardOf(KubernetesKind kind) {
        String[] parts = kind.apiVersion().split("/", 2);
        return GROUPS.contains(parts[0]) && parts[1].matches("v[0-9]+");
    }

    // The lists that the API answers with, such as PodList, can be applied as well.
    private static String item(String kind) {
        return kind.endsWith("List") && !kind.equals("List") ? kind.substring(0, kind.length() - 4) : kind;
    }

    /** The group and version that has a kind; empty where none has. */
    public static String apiVersion(String kind) {
        return BY_GROUP.entrySet().stream()
                .filter(group -> group.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .reduce("", (first, last) -> last);
    }

    /** All kinds of these groups. */
    public static Collection<String> all() {
        return BY_GROUP.values().stream().flatMap(List::stream).distinct().toList();
    }
}
