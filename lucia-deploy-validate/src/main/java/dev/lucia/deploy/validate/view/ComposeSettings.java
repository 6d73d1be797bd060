package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings in Compose files. */
final class ComposeSettings {
    /** Others lie over this one. */
    private static final Pattern WHOLE = Pattern.compile("(?:docker-)?compose\\.ya?ml");

    private ComposeSettings() {}

    static Stream<SettingSet> in(SourceTree tree, SettingLookup lookup) {
        return tree.yaml(SourceKind.COMPOSE)
                .flatMap(source -> services(source).flatMap(service -> set(source, service, lookup).stream()));
    }

    static Stream<YamlValue> services(YamlSource source) {
        return source.documents().stream().flatMap(root -> root.at("services").values());
    }

    private static Optional<SettingSet> set(YamlSource source, YamlValue service, SettingLookup lookup) {
        List<ConfiguredSetting> settings = ComposeVariable.of(service).stream()
                .map(variable -> lookup.setting(
                        variable.name(),
                        variable.value(),
                        new At(Home.COMPOSE, variable::namePlace, variable::valuePlace)))
                .toList();
        if (!SettingLookup.isLucias(settings)) {
            return Optional.empty();
        }
        boolean whole = isWhole(source, service);
        return Optional.of(new SettingSet(
                DeploymentMethod.DOCKER,
                settings,
                whole ? missing(service, settings, lookup) : List.of(),
                new SettingSet.Traits(
                        lookup.provider(settings),
                        whole,
                        false,
                        service.at("network_mode").is("host"))));
    }

    // Lucia's own service has at least one required setting; another may share an optional one with it.
    private static List<SettingSet.Missing> missing(
            YamlValue service, List<ConfiguredSetting> settings, SettingLookup lookup) {
        Place place = service.at("environment").keyPlace();
        var missing = lookup.requiredBut(SettingLookup.given(settings));
        return missing.size() == lookup.requiredBut(Set.of()).size()
                ? List.of()
                : missing.stream()
                        .map(setting -> new SettingSet.Missing(
                                setting,
                                place,
                                "Add it here as \"${" + setting.name() + ":?}\", and its value to the .env beside this"
                                        + " file."))
                        .toList();
    }

    private static boolean isWhole(YamlSource source, YamlValue service) {
        return WHOLE.matcher(source.file().name()).matches()
                && !service.at("env_file").isPresent()
                && !service.at("extends").isPresent();
    }
}
