package dev.lucia.deploy.render.migrate;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How addresses read where Lucia runs: the same text names another machine there.
 *
 * @param method the way of running Lucia
 * @param ownRedis the address of the Redis that is deployed with Lucia, or runs on the same machine
 * @param hasOwnRedis whether there is such a Redis
 */
record Place(DeploymentMethod method, RedisConnectionString.Endpoint ownRedis, boolean hasOwnRedis) {
    static final SettingName CONNECTION = SettingName.of("Redis__ConnectionString");
    /** What stands for this machine where it has no name: pods do not know on which machine they run. */
    static final String UNNAMED = "YOUR_SERVER";

    private static final String HOST = "host.docker.internal";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern IN_CLUSTER = Pattern.compile("\\.[a-z0-9-]+(?:\\.svc(?:\\.cluster\\.local)?)?\\.?");
    private static final Pattern LOCAL_NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]*|.*\\.svc(?:\\.cluster\\.local)?\\.?");

    static Place of(Deployment deployment, DeploymentMethod method) {
        Setting setting = deployment.catalog().find(CONNECTION).orElseThrow();
        String own = setting.defaultValue().in(deployment.context(method)).orElseThrow();
        return new Place(
                method,
                RedisConnectionString.parse(own).endpoints().get(0),
                method == SYSTEMD || deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED);
    }

    /** Whether the host is the machine that Lucia runs on. */
    boolean isThisMachine(String host) {
        return switch (method) {
            case DOCKER -> host.equalsIgnoreCase(HOST);
            case SYSTEMD -> LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
            case KUBERNETES -> false;
        };
    }

    /** Whether the host is what Lucia runs in, and nothing outside of it. */
    boolean isLuciaItself(String host) {
        return method != SYSTEMD
                && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The name of the machine that Lucia runs on; a placeholder where it has none. */
    String thisMachine() {
        return switch (method) {
            case DOCKER -> HOST;
            case SYSTEMD -> "localhost";
            case KUBERNETES -> UNNAMED;
        };
    }

    /** Whether the address is that of the Redis that comes with Lucia here. */
    boolean isOwnRedis(RedisConnectionString.Endpoint endpoint) {
        return hasOwnRedis
                && endpoint.port().equals(ownRedis.port())
                && (isThisMachineAndOwn(endpoint.host()) || isOwnName(endpoint.host()));
    }

    private boolean isThisMachineAndOwn(String host) {
        return method == SYSTEMD && isThisMachine(host);
    }

    // A cluster's names may go on with the namespace and with what the cluster calls itself.
    private boolean isOwnName(String host) {
        String name = ownRedis.host();
        return host.equals(name)
                || (method == DeploymentMethod.KUBERNETES
                        && host.startsWith(name)
                        && IN_CLUSTER.matcher(host.substring(name.length())).matches());
    }

    /** The host, if it is perhaps a name that only this place knows. */
    Optional<String> localName(String host) {
        boolean local = method != SYSTEMD
                && !isThisMachine(host)
                && !isLuciaItself(host)
                && LOCAL_NAME.matcher(host).matches();
        return local ? Optional.of(host) : Optional.empty();
    }
}
