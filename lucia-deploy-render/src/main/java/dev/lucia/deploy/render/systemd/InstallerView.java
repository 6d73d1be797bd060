package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Port;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the installer needs beside the description.
 *
 * @param dll the assembly, relative to the working directory
 * @param runtime the version of the runtime that it needs, major and minor
 * @param healthUrl the URL under which Lucia answers on the machine itself
 * @param required the settings without which Lucia does not work
 */
record InstallerView(String dll, String runtime, String healthUrl, List<String> required) {
    private static final SettingName URLS = SettingName.of("ASPNETCORE_URLS");
    private static final Pattern PATCH = Pattern.compile("(\\d+\\.\\d+).*");

    static InstallerView of(Deployment deployment) {
        var systemd = deployment.systemd();
        return new InstallerView(
                systemd.applicationDll()
                        .text()
                        .substring(systemd.workingDirectory().text().length() + 1),
                PATCH.matcher(deployment.docker().dotnetChannel().text()).replaceFirst("$1"),
                address(deployment) + deployment.docker().healthCheckPath(),
                deployment.catalog().settings().stream()
                        .filter(Setting::required)
                        .map(setting -> setting.name().text())
                        .toList());
    }

    /** The addresses that Lucia listens on. */
    static String listenUrls(Deployment deployment) {
        return deployment
                .catalog()
                .find(URLS)
                .flatMap(setting -> deployment.value(setting, SYSTEMD))
                .orElseThrow();
    }

    /** The first of their ports. */
    static Port port(Deployment deployment) {
        return ListenUrls.parse(listenUrls(deployment)).ports().get(0);
    }

    /** The URL under which Lucia answers on the machine itself, without a path. */
    static String address(Deployment deployment) {
        return "http://localhost:" + port(deployment);
    }
}
