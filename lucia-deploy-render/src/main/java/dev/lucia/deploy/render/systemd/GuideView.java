package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.render.setting.Reach;
import dev.lucia.deploy.render.setting.SettingRow;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the guide needs beside the description and the views of the other files.
 *
 * @param unitFile the name of the unit's file
 * @param unitPath where the installer puts it
 * @param settingsDirectory the directory of the settings
 * @param newExample where the installer puts an example that has changed
 * @param listenUrls the addresses that Lucia listens on
 * @param loopback whether this machine alone reaches Lucia
 * @param port the first port that Lucia listens on
 * @param address the URL under which this machine reaches Lucia, without a path
 * @param toThisMachine the line of the settings that keeps others from reaching Lucia
 * @param restarts when systemd starts Lucia again
 * @param redis the Redis that Lucia asks
 * @param toFillIn the settings that the example leaves to the reader
 * @param quotings how values are written that are more than plain
 * @param groups all settings, by category
 */
record GuideView(
        String unitFile,
        String unitPath,
        String settingsDirectory,
        String newExample,
        String listenUrls,
        boolean loopback,
        Port port,
        String address,
        String toThisMachine,
        Restarts restarts,
        RedisView redis,
        List<String> toFillIn,
        List<Quoting> quotings,
        List<SettingRow.Group> groups) {
    private static final Pattern LOOPBACK = Pattern.compile("https?://(?:localhost|127\\.[0-9.]+|\\[::1]):.*");
    private static final String PASSWORD = "Redis__Password";
    private static final List<String> VALUES = List.of("two words", "a#b$c", "C:\\keys", "\"quoted\"", "it's");

    /**
     * A value as the settings hold it.
     *
     * @param value the value that Lucia is to see
     * @param line the line that gives it
     */
    record Quoting(String value, String line) {}

    static GuideView of(Deployment deployment) {
        SystemdDeploymentConfiguration systemd = deployment.systemd();
        String unitFile = systemd.serviceName() + ".service";
        String urls = Reach.listenUrls(deployment);
        String address = Reach.systemd(deployment).address();
        return new GuideView(
                unitFile,
                "/etc/systemd/system/" + unitFile,
                directory(systemd.environmentFile().text()),
                systemd.environmentFile() + ".new",
                urls,
                Arrays.stream(urls.split(";"))
                        .allMatch(url -> LOOPBACK.matcher(url).matches()),
                Reach.port(deployment),
                address,
                EnvDialect.SYSTEMD.assignment("ASPNETCORE_URLS", address),
                Restarts.of(systemd.restartPolicy()),
                RedisView.of(deployment),
                toFillIn(deployment),
                quoted(),
                SettingRow.groups(deployment, SYSTEMD, "lucia.env.example"));
    }

    private static String directory(String file) {
        int slash = file.lastIndexOf('/');
        return slash == 0 ? "/" : file.substring(0, slash);
    }

    // A secret is never in the description, so the access token at least is always among them.
    private static List<String> toFillIn(Deployment deployment) {
        return deployment.catalog().settings().stream()
                .filter(setting -> Placeholder.isIn(deployment.example(setting, SYSTEMD)))
                .map(setting -> setting.name().text())
                .toList();
    }

    private static List<Quoting> quoted() {
        return VALUES.stream()
                .map(value -> new Quoting(value, EnvDialect.SYSTEMD.assignment(PASSWORD, value)))
                .toList();
    }
}
