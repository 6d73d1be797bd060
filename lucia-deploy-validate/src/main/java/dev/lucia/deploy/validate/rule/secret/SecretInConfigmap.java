package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import java.util.stream.Stream;

final class SecretInConfigmap implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("secret-in-configmap", Severity.ERROR)
            .finds(
                    "A secret in a ConfigMap or in config of Helm values: the value of a sensitive setting, or what looks like a key.")
            .because("Everybody who may read the namespace sees it, and it stands in the clear in backups and logs.")
            .example(
                    "kind: ConfigMap\ndata:\n  OpenAI__ApiKey: sk-…",
                    "kind: Secret\nstringData:\n  OpenAI__ApiKey: sk-…");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Stream<Finding> settings = ConfiguredSettings.of(tree).sets().stream()
                .flatMap(set -> set.settings().stream())
                .filter(SecretInConfigmap::isForEverybody)
                .filter(SecretInConfigmap::isSecret)
                .map(configured -> finding(configured.at().value(), Quoted.of(configured.name())));
        Stream<Finding> others = configMaps(tree)
                .flatMap(root -> root.at("data").values())
                .filter(value -> value.scalar().filter(KeyShapes::isIn).isPresent())
                .map(value -> finding(value.place(), Quoted.key(value.key())));
        return Stream.concat(settings, others).distinct();
    }

    private static boolean isForEverybody(ConfiguredSetting configured) {
        return configured.at().home() == Home.CONFIG_MAP || configured.at().home() == Home.VALUES_CONFIG;
    }

    // A placeholder of a secret says as well that the secret will stand there.
    private static boolean isSecret(ConfiguredSetting configured) {
        boolean given = configured.value().filter(value -> !value.isEmpty()).isPresent();
        return (given && configured.isSensitive())
                || configured.filledIn().filter(KeyShapes::isIn).isPresent();
    }

    private static Stream<YamlValue> configMaps(SourceTree tree) {
        return Stream.of(SourceKind.KUBERNETES, SourceKind.KUBERNETES_PATCH)
                .flatMap(tree::yaml)
                .flatMap(source -> source.documents().stream())
                .filter(root -> root.at("kind").is("ConfigMap"));
    }

    private Finding finding(Place place, String name) {
        return found(
                place,
                "A secret stands in " + name + ", where everybody may read it.",
                "Put it into a Secret, or into 'secrets' of the values, and take it out here. Renew it if others saw it.");
    }
}
