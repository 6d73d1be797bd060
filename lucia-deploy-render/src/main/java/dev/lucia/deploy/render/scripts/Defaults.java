package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingName;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What holds where the settings of a deployment say nothing.
 *
 * @param redisConnection where Redis answers
 * @param modelUrl where the model endpoint answers
 * @param listenUrls where Lucia listens
 */
record Defaults(String redisConnection, String modelUrl, String listenUrls) {
    /** The defaults of every method, by its word. */
    static Map<String, Defaults> all(Deployment deployment) {
        return Arrays.stream(DeploymentMethod.values())
                .collect(Collectors.toUnmodifiableMap(DeploymentMethod::text, method -> of(deployment, method)));
    }

    private static Defaults of(Deployment deployment, DeploymentMethod method) {
        Names names = Names.of(deployment.catalog());
        return new Defaults(
                value(deployment, method, names.redisConnection()),
                value(deployment, method, names.modelUrl()),
                value(deployment, method, names.listenUrls()));
    }

    private static String value(Deployment deployment, DeploymentMethod method, String name) {
        return deployment
                .catalog()
                .find(SettingName.of(name))
                .flatMap(setting -> deployment.value(setting, method))
                .orElseThrow();
    }
}
