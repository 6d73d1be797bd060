package dev.lucia.deploy.probe.check;

import java.util.List;
import java.util.function.Function;

/** The checks that a deployment brings along; to add one is to add a line here. */
public final class StandardChecks {
    private static final List<Function<DeploymentSite, List<Check>>> RUNNING =
            List.of(LuciaChecks::of, RedisChecks::of, HomeAssistantCheck::of, ModelEndpointCheck::of);

    private static final List<Function<DeploymentSite, List<Check>>> PREFLIGHT = List.of(
            HomeAssistantCheck::of,
            ModelEndpointCheck::of,
            RedisChecks::beforeStart,
            PortCheck::of,
            DiskCheck::of,
            MemoryCheck::of,
            FileCheck::of);

    private StandardChecks() {}

    /** What is checked of a deployment that runs. */
    public static List<Check> running(DeploymentSite site) {
        return all(RUNNING, site);
    }

    /** What is checked before anything is started. */
    public static List<Check> preflight(DeploymentSite site) {
        return all(PREFLIGHT, site);
    }

    private static List<Check> all(List<Function<DeploymentSite, List<Check>>> kinds, DeploymentSite site) {
        return kinds.stream().flatMap(kind -> kind.apply(site).stream()).toList();
    }
}
