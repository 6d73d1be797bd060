package dev.lucia.deploy.validate.view;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.OrdinaryNames;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting.At;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Known;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells what the names of variables stand for: by the catalogue, with what the tree's description adds to it. */
final class SettingLookup {
    private static final String REDIS_PASSWORD = "Redis__Password";
    private static final int MAX_LENGTH = 63;

    private final Map<String, Setting> settings;
    private final Optional<Deployment> description;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private SettingLookup(SettingCatalog catalog, Optional<Deployment> description) {
        this.settings = catalog.settings().stream()
                .collect(toMap(setting -> setting.name().text(), identity(), (a, b) -> a, LinkedHashMap::new));
        this.description = description;
    }

    static SettingLookup of(SourceTree tree) {
        Optional<Deployment> description = Descriptions.of(tree).only();
        return new SettingLookup(description.map(Deployment::catalog).orElseGet(SettingCatalog::standard), description);
    }

    /** Whether the catalogue has a setting of this name. */
    boolean isSetting(String name) {
        return settings.containsKey(name);
    }

    /** What the name stands for. */
    Known known(String name) {
        return known.computeIfAbsent(name, this::findOut);
    }

    private Known findOut(String name) {
        Optional<Setting> exact = Optional.ofNullable(settings.get(name));
        boolean ordinary = OrdinaryNames.contains(name);
        return exact.isPresent() || name.length() > MAX_LENGTH
                ? new Known(exact, Optional.empty(), ordinary)
                : new Known(exact, near(name, ordinary).map(settings::get), ordinary);
    }

    private Optional<String> near(String name, boolean ordinary) {
        return ordinary ? Suggestion.misspelt(name, settings.keySet()) : Suggestion.nearest(name, settings.keySet());
    }

    ConfiguredSetting setting(String name, Optional<String> value, At at) {
        return new ConfiguredSetting(name, known(name), value.map(Secret::of), at);
    }

    /** Whether Lucia is meant: whether a name is one of the catalogue's, or all but one. */
    static boolean isLucias(Collection<ConfiguredSetting> found) {
        return found.stream().map(ConfiguredSetting::known).anyMatch(SettingLookup::isLucias);
    }

    // Images and charts of Redis have a REDIS_PASSWORD or redis-password of their own, which alone tells nothing.
    private static boolean isLucias(Known known) {
        return known.setting().isPresent()
                || known.meant()
                        .filter(setting -> !setting.name().text().equals(REDIS_PASSWORD))
                        .isPresent();
    }

    /** The required settings that are none of these. */
    List<Setting> requiredBut(Set<String> given) {
        return settings.values().stream()
                .filter(Setting::required)
                .filter(setting -> !given.contains(setting.name().text()))
                .toList();
    }

    /** The names that the description gives a value for. */
    Set<String> described() {
        return description
                .map(deployment -> StreamSupport.stream(
                                deployment.application().settings().names().spliterator(), false)
                        .map(SettingName::text)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The names that these give a value to, or nearly do: one mistake in a name is one finding. */
    static Set<String> given(Collection<ConfiguredSetting> found) {
        return found.stream()
                .flatMap(setting ->
                        setting.known().setting().or(() -> setting.known().meant()).stream())
                .map(setting -> setting.name().text())
                .collect(Collectors.toSet());
    }

    Provider provider(Collection<ConfiguredSetting> found) {
        return ProviderGuess.of(
                found, description.map(deployment -> deployment.application().provider()));
    }
}
