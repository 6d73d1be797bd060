package dev.lucia.deploy.render.setting;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Port;

/**
 * Where the machine that runs Lucia reaches it.
 *
 * @param authority the host and the port
 * @param health the URL that is asked for Lucia's health
 */
public record Reach(String authority, String health) {
    private static final SettingName URLS = SettingName.of("ASPNETCORE_URLS");

    /** Under Docker Compose: where the port is published. */
    public static Reach docker(Deployment deployment) {
        String host = deployment.docker().hostAddress().text();
        return of(deployment, reachable(host) + ":" + deployment.docker().hostPort());
    }

    /** As a systemd service: where Lucia listens first. */
    public static Reach systemd(Deployment deployment) {
        return of(deployment, "localhost:" + port(deployment));
    }

    /** The addresses that Lucia listens on as a systemd service. */
    public static String listenUrls(Deployment deployment) {
        return deployment
                .catalog()
                .find(URLS)
                .flatMap(setting -> deployment.value(setting, SYSTEMD))
                .orElseThrow();
    }

    /** The first of their ports. */
    public static Port port(Deployment deployment) {
        return ListenUrls.parse(listenUrls(deployment)).ports().get(0);
    }

    /** Whether the address stands for all of the machine's. */
    public static boolean isAny(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /** The URL without a path. */
    public String address() {
        return "http://" + authority;
    }

    private static Reach of(Deployment deployment, String authority) {
        return new Reach(authority, "http://" + authority + deployment.docker().healthCheckPath());
    }

    private static String reachable(String host) {
        if (isAny(host)) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
