package dev.lucia.deploy.render.kubernetes;

import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.render.kubernetes.ClusterSettings.Entry;
import java.util.List;

/**
 * What the two guides of a cluster need beside the description.
 *
 * @param kubectl the beginning of every command in Lucia's namespace
 * @param config the public settings that a person gives
 * @param secrets the secrets that a person gives
 * @param ownSecret all secrets, as a Secret of one's own holds them
 * @param hosts the names under which the Ingress answers; none where there is none
 * @param localPort the port of this machine that leads to Lucia by a forwarded port
 */
public record ClusterGuide(
        String kubectl,
        List<Entry> config,
        List<Entry> secrets,
        List<Entry> ownSecret,
        List<String> hosts,
        int localPort) {
    private static final SettingName URL = SettingName.of("HomeAssistant__BaseUrl");

    /** The guide's view of a deployment. */
    public static ClusterGuide of(Deployment deployment) {
        ClusterSettings settings = ClusterSettings.of(deployment);
        return new ClusterGuide(
                "kubectl --namespace " + deployment.kubernetes().namespace(),
                settings.config().stream()
                        .filter(entry -> isGiven(deployment, entry))
                        .toList(),
                settings.secrets().stream()
                        .filter(entry -> isGiven(deployment, entry))
                        .toList(),
                settings.secrets(),
                hosts(deployment),
                deployment.docker().hostPort().number());
    }

    // An address that everybody has to change stands there even if the description knows it.
    private static boolean isGiven(Deployment deployment, Entry entry) {
        boolean unknown = deployment.value(entry.setting(), KUBERNETES).isEmpty();
        return entry.setting().name().equals(URL)
                || (unknown && entry.setting().required())
                || Placeholder.isIn(entry.value());
    }

    private static List<String> hosts(Deployment deployment) {
        return deployment.kubernetes().ingress().enabled()
                ? deployment.kubernetes().ingress().hosts().stream()
                        .map(Hostname::text)
                        .toList()
                : List.of();
    }
}
