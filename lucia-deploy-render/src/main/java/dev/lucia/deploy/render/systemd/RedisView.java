package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Port;

/**
 * The Redis that Lucia asks, where the settings say nothing else.
 *
 * @param connection the connection string
 * @param host the first host in it
 * @param port the port of that host
 * @param tls whether the connection is encrypted
 */
record RedisView(String connection, String host, Port port, boolean tls) {
    private static final SettingName CONNECTION = SettingName.of("Redis__ConnectionString");

    static RedisView of(Deployment deployment) {
        String text = deployment
                .catalog()
                .find(CONNECTION)
                .flatMap(setting -> deployment.value(setting, SYSTEMD))
                .orElseThrow();
        var parsed = RedisConnectionString.parse(text);
        var first = parsed.endpoints().get(0);
        return new RedisView(text, first.host().replaceAll("[\\[\\]]", ""), first.port(), parsed.isTls());
    }
}
