package dev.lucia.deploy.render.guides;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.UnitName;
import dev.lucia.deploy.render.escape.Escapers;
import dev.lucia.deploy.render.setting.Machine;
import dev.lucia.deploy.render.setting.Reach;
import dev.lucia.deploy.render.setting.SettingRow;
import dev.lucia.deploy.render.setting.Software;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the templates of the guides read. */
final class GuidesView {
    private static final SettingName CONNECTION = SettingName.of("Redis__ConnectionString");
    private static final SettingName URLS = SettingName.of("ASPNETCORE_URLS");

    private GuidesView() {}

    // All that a guide may name, one a line.
    static Map<String, Object> variables(Deployment deployment) {
        Map<String, Object> view = new HashMap<>();
        view.put("docker", deployment.docker());
        view.put("kubernetes", deployment.kubernetes());
        view.put("systemd", deployment.systemd());
        view.put("redis", deployment.redis());
        view.put("cicd", deployment.cicd());
        view.put("has", Methods.of(deployment));
        view.put("bundled", deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED);
        view.put("image", deployment.docker().imageReference().toString());
        view.put("machine", Machine.MINIMUM);
        view.put("minimum", Software.MINIMUM);
        view.put("atDocker", Reach.docker(deployment));
        view.put("atSystemd", Reach.systemd(deployment));
        view.put("portSystemd", Reach.port(deployment));
        view.put("redisSystemd", firstRedis(deployment, SYSTEMD));
        view.put("redisPort", redisPort(deployment));
        view.put("unit", deployment.systemd().serviceName() + ".service");
        view.put(
                "redisUnit",
                deployment.systemd().redisUnit().map(UnitName::text).orElse(""));
        view.put("hosts", hosts(deployment));
        view.put("redisAt", byMethod(deployment, CONNECTION));
        view.put("listen", byMethod(deployment, URLS));
        view.put("reference", ReferenceEntry.groups(deployment));
        view.put("providers", ProviderPage.all(deployment));
        view.put("provider", deployment.application().provider());
        view.put("modelSettings", modelSettings(deployment));
        view.put("kubectl", "kubectl --namespace " + deployment.kubernetes().namespace());
        view.put(
                "environmentWord",
                Escapers.shell().escape(deployment.systemd().environmentFile().text()));
        view.put("firstRequired", firstToFillIn(deployment));
        view.put("secrets", secrets(deployment));
        return view;
    }

    private static List<String> hosts(Deployment deployment) {
        return deployment.kubernetes().ingress().enabled()
                ? deployment.kubernetes().ingress().hosts().stream()
                        .map(Hostname::text)
                        .toList()
                : List.of();
    }

    private static Map<String, String> byMethod(Deployment deployment, SettingName name) {
        return Map.of(
                "docker", value(deployment, name, DOCKER),
                "kubernetes", value(deployment, name, KUBERNETES),
                "systemd", value(deployment, name, SYSTEMD));
    }

    private static String value(Deployment deployment, SettingName name, DeploymentMethod method) {
        Setting setting = deployment.catalog().find(name).orElseThrow();
        return deployment.value(setting, method).orElseThrow();
    }

    private static Port redisPort(Deployment deployment) {
        return firstRedis(
                        deployment,
                        deployment.methods().stream().sorted().findFirst().orElseThrow())
                .port();
    }

    private static RedisConnectionString.Endpoint firstRedis(Deployment deployment, DeploymentMethod method) {
        return RedisConnectionString.parse(value(deployment, CONNECTION, method))
                .endpoints()
                .get(0);
    }

    // What a deployment adds of its own may be for its provider.
    private static List<SettingRow.Group> modelSettings(Deployment deployment) {
        DeploymentMethod first =
                deployment.methods().stream().sorted().findFirst().orElseThrow();
        return SettingRow.groups(
                deployment, first, "the example files", List.of(Category.MODEL_ENDPOINT, Category.EXTRA));
    }

    // A secret is never in the description, so the access token at least is always one.
    private static String firstToFillIn(Deployment deployment) {
        return deployment.catalog().settings().stream()
                .filter(setting ->
                        setting.required() && deployment.value(setting, DOCKER).isEmpty())
                .map(setting -> setting.name().text())
                .findFirst()
                .orElseThrow();
    }

    private static List<Setting> secrets(Deployment deployment) {
        return deployment.catalog().settings().stream()
                .filter(Setting::isSensitive)
                .toList();
    }
}
