package dev.lucia.deploy.render.systemd;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.setting.Reach;
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
    private static final Pattern PATCH = Pattern.compile("(\\d+\\.\\d+).*");

    static InstallerView of(Deployment deployment) {
        var systemd = deployment.systemd();
        return new InstallerView(
                systemd.applicationDll()
                        .text()
                        .substring(systemd.workingDirectory().text().length() + 1),
                PATCH.matcher(deployment.docker().dotnetChannel().text()).replaceFirst("$1"),
                Reach.systemd(deployment).health(),
                deployment.catalog().settings().stream()
                        .filter(Setting::required)
                        .map(setting -> setting.name().text())
                        .toList());
    }
}
