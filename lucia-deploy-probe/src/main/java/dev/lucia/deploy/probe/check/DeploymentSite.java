package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A deployment as checks look at it: from outside, with the values that it is configured with.
 *
 * @param deployment the description
 * @param method how Lucia is run
 * @param values what the env file holds; it goes before what the description holds
 * @param directory where the files of the method are
 */
public record DeploymentSite(Deployment deployment, DeploymentMethod method, SettingValues values, Path directory) {
    // By this name a container reaches the machine that it runs on, and so the machine itself is meant.
    private static final String HOST_OF_CONTAINERS = "host.docker.internal";
    static final String THIS_MACHINE = "localhost";

    /**
     * The value of a setting: given, described or by default; empty where a person has not filled it in.
     *
     * @throws IllegalArgumentException if the catalogue has no such setting
     */
    public Optional<String> setting(String name) {
        return secret(name).map(Secret::reveal);
    }

    /** The same for a value that must not be shown. */
    public Optional<Secret> secret(String name) {
        Setting setting = known(deployment.catalog(), name);
        return filledIn(
                setting,
                given(values, setting.name())
                        .or(() -> given(deployment.application().settings(), setting.name()))
                        .or(() -> setting.defaultValue()
                                .in(deployment.context(method))
                                .map(Secret::of)));
    }

    /**
     * The value of a setting where there is no description, and so no default: given, or empty.
     *
     * @throws IllegalArgumentException if the catalogue has no such setting
     */
    public static Optional<Secret> filledIn(SettingCatalog catalog, String name, SettingValues values) {
        Setting setting = known(catalog, name);
        return filledIn(setting, given(values, setting.name()));
    }

    private static Optional<Secret> filledIn(Setting setting, Optional<Secret> value) {
        return value.filter(text -> !text.isEmpty() && !isPlaceholder(setting, text));
    }

    private static Setting known(SettingCatalog catalog, String name) {
        return catalog.find(SettingName.of(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** A password that the catalogue has no placeholder for may be any text, {@code changeme} too. */
    private static boolean isPlaceholder(Setting setting, Secret value) {
        boolean mayBe = !setting.isSensitive() || setting.placeholder().isPresent();
        return mayBe && Placeholder.isIn(value.reveal());
    }

    private static Optional<Secret> given(SettingValues values, SettingName name) {
        return values.find(name).filter(value -> !value.isEmpty());
    }

    /** A host as it is called from here. */
    String fromHere(String host) {
        return method == DeploymentMethod.DOCKER && host.equals(HOST_OF_CONTAINERS) ? THIS_MACHINE : host;
    }

    private HttpUrl fromHere(HttpUrl url) {
        return fromHere(url.host()).equals(url.host())
                ? url
                : HttpUrl.of(url.uri().getScheme() + "://" + THIS_MACHINE + ":" + url.port()
                        + url.uri().getRawPath());
    }

    /** Whether only pods know the name. */
    boolean isInCluster(String host) {
        return method == DeploymentMethod.KUBERNETES && (host.endsWith(".svc") || host.endsWith(".cluster.local"));
    }

    /** A check for the URL that a setting holds, or the check that says why there is none. */
    List<Check> checkOfUrl(Subject subject, Function<HttpUrl, Check> check) {
        String name = subject.address();
        Optional<String> value = setting(name);
        if (value.isEmpty()) {
            return List.of(new SkippedCheck(
                    subject,
                    name + " is not filled in.",
                    "Fill it in, and hand over the env file that holds it, or give the address itself."));
        }
        try {
            HttpUrl url = HttpUrl.of(value.get());
            return List.of(
                    isInCluster(url.host())
                            ? inCluster(subject)
                            : LoopbackCheck.of(check.apply(fromHere(url)), url.host(), name, method));
        } catch (InvalidValueException e) {
            return List.of(new InvalidSettingCheck(subject, e.remedy()));
        }
    }

    private Check inCluster(Subject subject) {
        return new SkippedCheck(
                subject,
                "Only pods of the cluster know the host of " + subject.address() + ".",
                "Forward its port to this machine by 'kubectl port-forward', and give that address.");
    }

    /** What kubectl commands of this deployment begin with. */
    String kubectl() {
        return "kubectl --namespace " + deployment.kubernetes().namespace();
    }
}
