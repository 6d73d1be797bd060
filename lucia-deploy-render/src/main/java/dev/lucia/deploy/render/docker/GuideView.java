package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.VolumeMount;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.render.setting.EnvExample;
import dev.lucia.deploy.render.setting.Reach;
import dev.lucia.deploy.render.setting.SettingRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the guides need beside the description and the views of the other files.
 *
 * @param address the URL under which this machine reaches Lucia, without a path
 * @param healthUrl the URL under which this machine asks for Lucia's health
 * @param published the host and port that a reverse proxy on this machine forwards to
 * @param everywhere whether other machines reach Lucia, under any address of this one
 * @param loopback whether this machine alone reaches Lucia
 * @param writable whether Lucia may write to a mounted directory
 * @param toFillIn the settings that the env example leaves to the reader
 * @param missing what Compose says of the first of them that is not there
 * @param local how the model endpoint looks for a server of one's own
 * @param remoteRedis an example of a Redis elsewhere
 * @param groups all settings, by category
 */
record GuideView(
        String address,
        String healthUrl,
        String published,
        boolean everywhere,
        boolean loopback,
        boolean writable,
        List<String> toFillIn,
        String missing,
        List<EnvExample.Alternative> local,
        String remoteRedis,
        List<SettingRow.Group> groups) {
    private static final SettingName CONNECTION = SettingName.of("Redis__ConnectionString");

    static GuideView of(Deployment deployment, EnvExample env) {
        String host = deployment.docker().hostAddress().text();
        Reach reach = Reach.docker(deployment);
        List<String> toFillIn = toFillIn(deployment);
        return new GuideView(
                reach.address(),
                reach.health(),
                reach.authority(),
                Reach.isAny(host),
                isLoopback(host),
                deployment.docker().volumes().stream().anyMatch(volume -> !volume.readOnly()),
                toFillIn,
                "required variable " + toFillIn.get(0) + " is missing a value: " + ComposeSetting.MISSING,
                local(env),
                EnvDialect.COMPOSE.assignment(CONNECTION.text(), remoteRedis(deployment)),
                SettingRow.groups(deployment, DOCKER, ".env.example"));
    }

    /** The mounted sources that a person makes first. */
    static List<String> sources(Deployment deployment) {
        return deployment.docker().volumes().stream()
                .map(VolumeMount::source)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    // A secret is never in the description, so the access token at least is always among them.
    private static List<String> toFillIn(Deployment deployment) {
        return deployment.catalog().settings().stream()
                .filter(setting -> Placeholder.isIn(deployment.example(setting, DOCKER)))
                .map(Setting::name)
                .map(SettingName::text)
                .toList();
    }

    private static List<EnvExample.Alternative> local(EnvExample env) {
        Set<String> titles = Arrays.stream(Provider.values())
                .filter(provider -> !provider.needsRealKey())
                .map(Provider::title)
                .collect(Collectors.toUnmodifiableSet());
        return env.providers().stream()
                .filter(provider -> titles.contains(provider.title()))
                .toList();
    }

    private static String remoteRedis(Deployment deployment) {
        Setting setting = deployment.catalog().find(CONNECTION).orElseThrow();
        List<String> examples = setting.examples();
        return examples.get(examples.size() - 1);
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("127.") || host.equals("::1");
    }
}
