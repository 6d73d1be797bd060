package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.StorableText;
import java.util.List;
import java.util.Optional;

/**
 * One row of the catalogue.
 *
 * @param name the environment variable
 * @param category what it is about
 * @param required whether Lucia does not work without it
 * @param sensitivity whether its value may be seen
 * @param type what its values are
 * @param description one sentence for people
 * @param examples values that a person might give; at least one
 * @param placeholder what stands in the shipped examples until a person replaces it
 * @param defaultValue the value where a person gives none
 * @param suggestion what a shipped example shows where there is no default, if it depends on the context
 */
public record Setting(
        SettingName name,
        Category category,
        boolean required,
        Sensitivity sensitivity,
        SettingType type,
        String description,
        List<String> examples,
        Optional<Placeholder> placeholder,
        SettingDefault defaultValue,
        SettingDefault suggestion) {
    public Setting {
        examples = List.copyOf(examples);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("The setting '" + name + "' needs an example.");
        }
    }

    /** Whether the value is a secret. */
    public boolean isSensitive() {
        return sensitivity == Sensitivity.SENSITIVE;
    }

    /**
     * Refuses what is no value of this setting.
     *
     * @throws InvalidValueException whose fact ends with the setting's name and never holds a sensitive value
     */
    public void check(String value, Provider provider) {
        if (!StorableText.is(value)) {
            throw new InvalidValueException(
                    "A character that no variable can hold in the value for '" + name + "'", StorableText.REMEDY);
        }
        try {
            type.check().accept(value, provider);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(e.fact() + " for '" + name + "'", e.remedy());
        }
    }

    /**
     * What a shipped example shows: the default, else what suits the context, else the placeholder, else the first example.
     *
     * @param context decides on the default and on what suits
     */
    public String shown(SettingContext context) {
        return defaultValue
                .in(context)
                .or(() -> suggestion.in(context))
                .or(() -> placeholder.map(Placeholder::text))
                .orElseGet(() -> examples.get(0));
    }
}
