package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a deployment is configured with, whatever file it came from: names and values, the sensitive ones held so that no
 * {@code toString} and no serialisation shows them.
 *
 * <p>A name that the catalogue does not know counts as sensitive: nobody has said that it is not.
 */
public final class SettingValues {
    private static final SettingValues EMPTY = new SettingValues(new TreeMap<>());

    private final SortedMap<SettingName, Secret> values;

    private SettingValues(SortedMap<SettingName, Secret> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** No value at all. */
    public static SettingValues empty() {
        return EMPTY;
    }

    /** The values by name; nothing is checked yet but the names' grammar. */
    @JsonCreator
    public static SettingValues of(Map<String, String> values) {
        SortedMap<SettingName, Secret> copy = new TreeMap<>();
        values.forEach((name, value) -> copy.put(SettingName.of(name), Secret.of(value)));
        return new SettingValues(copy);
    }

    /** These values with one more, or with another value for a name. */
    public SettingValues with(SettingName name, String value) {
        SortedMap<SettingName, Secret> copy = new TreeMap<>(values);
        copy.put(name, Secret.of(value));
        return new SettingValues(copy);
    }

    /** The names that have a value, sorted. */
    public Iterable<SettingName> names() {
        return values.keySet();
    }

    /** Whether the name has a value. */
    public boolean contains(SettingName name) {
        return values.containsKey(name);
    }

    /** The value, still wrapped. */
    public Optional<Secret> find(SettingName name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a setting that is not sensitive; empty for a sensitive one, whatever is held. */
    public Optional<String> shown(Setting setting) {
        return setting.isSensitive() ? Optional.empty() : find(setting.name()).map(Secret::reveal);
    }

    /**
     * What may be serialised: valid values of the standard catalogue's public settings in clear, all others masked, since
     * what is no URL may be a token in the wrong place.
     */
    @JsonValue
    SortedMap<String, String> masked() {
        SortedMap<String, String> masked = new TreeMap<>();
        values.forEach((name, value) -> masked.put(
                name.text(),
                SettingCatalog.standard()
                        .find(name)
                        .flatMap(this::shown)
                        .filter(shown -> isValid(name, shown))
                        .orElse(Secret.MASK)));
        return masked;
    }

    private static boolean isValid(SettingName name, String value) {
        try {
            SettingCatalog.standard().find(name).orElseThrow().check(value, Provider.OTHER);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names and the public values; sensitive values are masked. */
    @Override
    public String toString() {
        return masked().toString();
    }
}
