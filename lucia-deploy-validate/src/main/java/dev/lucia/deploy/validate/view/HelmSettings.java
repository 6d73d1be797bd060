package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings in the values of Lucia's chart. */
final class HelmSettings {
    /** The one key of {@code secrets} that is no setting. */
    private static final String SWITCH = "failOnPlaceholder";

    private final SourceTree tree;
    private final SettingLookup lookup;
    private final List<SourcePath> charts;

    private HelmSettings(SourceTree tree, SettingLookup lookup) {
        this.tree = tree;
        this.lookup = lookup;
        this.charts = tree.yaml(SourceKind.CHART)
                .map(chart -> chart.file().location().parent())
                .toList();
    }

    static Stream<SettingSet> in(SourceTree tree, SettingLookup lookup) {
        HelmSettings settings = new HelmSettings(tree, lookup);
        return tree.yaml(SourceKind.HELM_VALUES)
                .flatMap(source -> source.document().stream().flatMap(root -> settings.set(source, root).stream()));
    }

    private Optional<SettingSet> set(YamlSource source, YamlValue root) {
        List<ConfiguredSetting> own = settings(root);
        if (!SettingLookup.isLucias(own)) {
            return Optional.empty();
        }
        Optional<YamlValue> defaults = defaults(source);
        List<ConfiguredSetting> merged = Stream.concat(
                        defaults.stream()
                                .flatMap(values -> settings(values).stream())
                                .filter(setting -> !isDeleted(root, setting.name())),
                        own.stream())
                .toList();
        return Optional.of(new SettingSet(
                DeploymentMethod.KUBERNETES,
                own,
                defaults.isPresent() ? missing(root, merged) : List.of(),
                new SettingSet.Traits(lookup.provider(merged), false, false, false)));
    }

    private List<ConfiguredSetting> settings(YamlValue root) {
        Stream<ConfiguredSetting> config = read(root.at("config"), Home.VALUES_CONFIG);
        // A Secret of one's own stands in the place of these values.
        Stream<ConfiguredSetting> secrets =
                hasOwnSecret(root) ? Stream.empty() : read(root.at("secrets"), Home.VALUES_SECRETS);
        return Stream.concat(config, secrets).toList();
    }

    private Stream<ConfiguredSetting> read(YamlValue mapping, Home home) {
        return mapping.values()
                .filter(value -> !value.key().equals(SWITCH) && !value.node().isNull())
                .map(value -> lookup.setting(value.key(), value.scalar(), new At(home, value::keyPlace, value::place)));
    }

    private static boolean hasOwnSecret(YamlValue root) {
        return root.at("existingSecret").text().filter(name -> !name.isEmpty()).isPresent();
    }

    private static boolean isDeleted(YamlValue root, String name) {
        return Stream.of("config", "secrets")
                .anyMatch(part -> root.at(part, name).node().isNull());
    }

    private List<SettingSet.Missing> missing(YamlValue root, List<ConfiguredSetting> merged) {
        Set<String> given = merged.stream().map(ConfiguredSetting::name).collect(Collectors.toSet());
        given.addAll(SettingLookup.given(merged));
        return lookup.requiredBut(given).stream()
                .filter(setting -> !setting.isSensitive() || !hasOwnSecret(root))
                .map(setting -> {
                    String part = setting.isSensitive() ? "secrets" : "config";
                    return new SettingSet.Missing(setting, root.at(part).keyPlace(), "Add it to '" + part + "'.");
                })
                .toList();
    }

    /** The values of the chart that the file is for: the one that it lies in, else the only one there is. */
    private Optional<YamlValue> defaults(YamlSource source) {
        SourcePath directory = source.file().location().parent();
        Optional<SourcePath> chart = charts.contains(directory)
                ? Optional.of(directory)
                : charts.stream().findFirst().filter(only -> charts.size() == 1);
        return chart.flatMap(found -> tree.find(found.resolve("values.yaml")))
                .filter(YamlSource.class::isInstance)
                .flatMap(found -> ((YamlSource) found).document());
    }
}
