package dev.lucia.deploy.model.setting;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every setting that a deployment knows, in the order in which files and guides show them. */
public final class SettingCatalog {
    private static final SettingCatalog STANDARD = new SettingCatalog(StandardSettings.ALL);

    private final List<Setting> settings;
    private final Map<SettingName, Setting> byName;

    private SettingCatalog(List<Setting> settings) {
        this.settings = List.copyOf(settings);
        this.byName = this.settings.stream().collect(toUnmodifiableMap(Setting::name, Function.identity()));
    }

    /** The settings of Lucia itself. */
    public static SettingCatalog standard() {
        return STANDARD;
    }

    /**
     * This catalogue with further rows at its end.
     *
     * @throws IllegalStateException where a name is taken
     */
    public SettingCatalog plus(List<Setting> more) {
        return more.isEmpty()
                ? this
                : new SettingCatalog(
                        Stream.concat(settings.stream(), more.stream()).toList());
    }

    /** All rows in order. */
    public List<Setting> settings() {
        return settings;
    }

    /** The rows of one category, in order. */
    public List<Setting> settings(Category category) {
        return settings.stream().filter(s -> s.category() == category).toList();
    }

    /** The categories that have a row, in order. */
    public List<Category> categories() {
        return Arrays.stream(Category.values())
                .filter(category -> !settings(category).isEmpty())
                .toList();
    }

    /** The row of this name, letter for letter. */
    public Optional<Setting> find(SettingName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names, for suggestions. */
    public List<String> names() {
        return settings.stream().map(s -> s.name().text()).toList();
    }

    /** Whether a value is exactly what the shipped example of the setting of this name shows for a person to replace. */
    public boolean isShippedPlaceholder(SettingName name, String value) {
        return find(name)
                .flatMap(Setting::placeholder)
                .filter(placeholder -> placeholder.text().equals(value))
                .isPresent();
    }
}
