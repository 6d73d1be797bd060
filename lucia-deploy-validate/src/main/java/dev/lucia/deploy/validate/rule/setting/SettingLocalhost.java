package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class SettingLocalhost extends SettingRule {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[::1]|0\\.0\\.0\\.0");

    private static final RuleInfo INFO = RuleInfo.of("setting-localhost", Severity.ERROR)
            .finds("localhost as the address of another program, under Docker or Kubernetes.")
            .because(
                    "There it is the container itself, in which nothing but Lucia answers. Fine where the container shares the network of its machine.")
            .example(
                    "OpenAI__BaseUrl=http://localhost:11434/v1    (in a Compose .env)",
                    "OpenAI__BaseUrl=http://host.docker.internal:11434/v1");

    SettingLocalhost() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(SettingSet set) {
        return set.method() == DeploymentMethod.SYSTEMD || set.traits().hostNetwork()
                ? Stream.empty()
                : set.settings().stream().flatMap(configured -> check(set, configured).stream());
    }

    private Optional<Finding> check(SettingSet set, ConfiguredSetting configured) {
        return configured
                .setting()
                .flatMap(setting -> configured
                        .filledIn()
                        .filter(value -> hosts(setting, value).anyMatch(LOOPBACK.asMatchPredicate()))
                        .map(value -> found(
                                configured.at().value(),
                                Quoted.of(value) + " for '" + setting.name() + "' leads to the container itself.",
                                remedy(set.method(), setting))));
    }

    private static Stream<String> hosts(Setting setting, String value) {
        try {
            if (TypeNames.isUrl(setting)) {
                return Stream.of(HttpUrl.of(value).host());
            } else if (TypeNames.isRedisConnection(setting)) {
                return RedisConnectionString.parse(value).endpoints().stream()
                        .map(endpoint -> endpoint.host().toLowerCase(Locale.ROOT));
            }
        } catch (InvalidValueException e) {
            // What is no address is another rule's matter.
        }
        return Stream.empty();
    }

    private static String remedy(DeploymentMethod method, Setting setting) {
        boolean redis = TypeNames.isRedisConnection(setting);
        if (method == DeploymentMethod.KUBERNETES) {
            return redis
                    ? "Name the Service of Redis, for example lucia-redis:6379."
                    : "Name the Service, or the address of the machine that it runs on.";
        }
        return redis
                ? "Name the service of the Compose file, for example redis:6379."
                : "Use the address of that machine, or host.docker.internal for the one that runs Docker.";
    }
}
