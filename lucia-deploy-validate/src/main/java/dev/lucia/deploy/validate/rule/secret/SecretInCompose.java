package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import java.util.stream.Stream;

final class SecretInCompose implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("secret-in-compose", Severity.ERROR)
            .finds("A secret in a Compose file: the value of a sensitive setting, or what looks like a key.")
            .because("The file is shared and committed; the .env beside it is not.")
            .example("environment:\n  OpenAI__ApiKey: sk-…", "environment:\n  OpenAI__ApiKey: \"${OpenAI__ApiKey:?}\"");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Stream<Place> settings = ConfiguredSettings.of(tree).sets().stream()
                .flatMap(set -> set.settings().stream())
                .filter(configured -> configured.at().home() == Home.COMPOSE && configured.isRealSecret())
                .map(configured -> configured.at().value());
        Stream<Place> keys = tree.yaml(SourceKind.COMPOSE)
                .flatMap(source -> source.documents().stream())
                .flatMap(SecretInCompose::scalars)
                .filter(value -> value.scalar().filter(KeyShapes::isIn).isPresent())
                .map(YamlValue::place);
        return Stream.concat(settings, keys)
                .distinct()
                .map(
                        place -> found(
                                place,
                                "A secret stands in the Compose file.",
                                "Put it into the .env beside this file, refer to it as ${NAME:?}, and renew it if others saw it."));
    }

    private static Stream<YamlValue> scalars(YamlValue value) {
        return value.node().isContainer()
                ? Stream.concat(value.values(), value.items()).flatMap(SecretInCompose::scalars)
                : Stream.of(value);
    }
}
