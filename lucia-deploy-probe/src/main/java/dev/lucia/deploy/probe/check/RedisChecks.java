package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;

/** The Redis servers of a deployment, as far as they can be reached from outside of it. */
final class RedisChecks {
    private static final String CONNECTION = "Redis__ConnectionString";
    private static final String PASSWORD = "Redis__Password";

    private final DeploymentSite site;

    private RedisChecks(DeploymentSite site) {
        this.site = site;
    }

    static List<Check> of(DeploymentSite site) {
        return new RedisChecks(site).checks();
    }

    /** Before a start, only a Redis that does not start with Lucia is there to be asked. */
    static List<Check> beforeStart(DeploymentSite site) {
        return of(site).stream()
                .filter(check -> !(check instanceof SkippedCheck))
                .toList();
    }

    private List<Check> checks() {
        try {
            RedisConnectionString connection =
                    RedisConnectionString.parse(site.setting(CONNECTION).orElse(""));
            return RedisCheck.of(connection, password()).stream()
                    .map(this::fromHere)
                    .toList();
        } catch (InvalidValueException e) {
            return List.of(
                    new InvalidSettingCheck(new Subject(RedisCheck.ID, RedisCheck.TITLE, CONNECTION), e.remedy()));
        }
    }

    private Optional<Secret> password() {
        return site.secret(PASSWORD).or(() -> site.deployment().redis().password());
    }

    private Check fromHere(RedisCheck check) {
        String host = check.host();
        return switch (site.method()) {
            case DOCKER ->
                isBundled() && host.equals("redis")
                        ? inCompose(check)
                        : LoopbackCheck.of(check.at(site.fromHere(host)), host, CONNECTION, site.method());
            case KUBERNETES ->
                isServiceName(host) ? inCluster(check) : LoopbackCheck.of(check, host, CONNECTION, site.method());
            case SYSTEMD -> check;
        };
    }

    private boolean isBundled() {
        return site.deployment().redis().mode() == RedisConfiguration.Mode.BUNDLED;
    }

    private boolean isServiceName(String host) {
        boolean isAddress = host.startsWith("[") || host.equals(DeploymentSite.THIS_MACHINE);
        return site.isInCluster(host) || (!host.contains(".") && !isAddress);
    }

    private Check inCompose(RedisCheck check) {
        return new SkippedCheck(
                check.subject(),
                "Redis is published nowhere: only Lucia's container reaches it, in Compose's own network.",
                "In the directory of the Compose file run: docker compose exec -T redis sh -c "
                        + "'[ -n \"$REDISCLI_AUTH\" ] || unset REDISCLI_AUTH; redis-cli -e -p " + check.port()
                        + " ping'");
    }

    private Check inCluster(RedisCheck check) {
        String service = check.host().split("\\.", 2)[0];
        return new SkippedCheck(
                check.subject(),
                "Redis is a Service of the cluster, which only its pods reach.",
                "Run '" + site.kubectl() + " port-forward service/" + service + " " + check.port() + ":" + check.port()
                        + "', and probe localhost:" + check.port() + ".");
    }
}
