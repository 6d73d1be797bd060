package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.ResourceAmounts;
import dev.lucia.deploy.model.value.DnsSubdomain;
import dev.lucia.deploy.model.value.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the templates of a cluster's files need beside the description.
 *
 * @param version the version of Lucia that the files are made for
 * @param image the image of Lucia
 * @param redisImage the image of Redis
 * @param bundled whether Redis is deployed with Lucia
 * @param several whether more than one pod of Lucia runs
 * @param storageClass the storage class of Redis' volume; the empty text for the cluster's default
 * @param settings the settings of Lucia
 * @param probes the probes of Lucia
 * @param dev the resources of Lucia in development: never more than otherwise
 */
public record ClusterView(
        String version,
        ClusterImage image,
        ClusterImage redisImage,
        boolean bundled,
        boolean several,
        String storageClass,
        ClusterSettings settings,
        List<ClusterProbe> probes,
        Resources dev) {
    private static final String VERSION = "1.0.0";

    /** What a container asks for, and what it may use at most. */
    record Resources(ResourceAmounts requests, ResourceAmounts limits) {}

    /** The variables of the templates: the parts of the description, and this view as {@code cluster}. */
    public static Map<String, Object> variables(Deployment deployment) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("kubernetes", deployment.kubernetes());
        variables.put("docker", deployment.docker());
        variables.put("redis", deployment.redis());
        variables.put("cluster", of(deployment));
        return variables;
    }

    /** The view of a deployment. */
    public static ClusterView of(Deployment deployment) {
        var kubernetes = deployment.kubernetes();
        return new ClusterView(
                VERSION,
                ClusterImage.of(deployment.docker().imageReference()),
                ClusterImage.of(deployment.redis().image()),
                deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED,
                kubernetes.replicas() > 1,
                kubernetes.persistence().storageClass().map(DnsSubdomain::text).orElse(""),
                ClusterSettings.of(deployment),
                ClusterProbe.ALL,
                new Resources(
                        atMost(kubernetes.resources().requests(), "100m", "256Mi"),
                        atMost(kubernetes.resources().limits(), "500m", "1Gi")));
    }

    private static ResourceAmounts atMost(ResourceAmounts amounts, String cpu, String memory) {
        return new ResourceAmounts(
                lesser(amounts.cpu(), Quantity.of(cpu)), lesser(amounts.memory(), Quantity.of(memory)));
    }

    private static Quantity lesser(Quantity one, Quantity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
