package dev.lucia.deploy.model.setting;

import java.util.List;
import java.util.Optional;

/** Says a row of the catalogue in the order in which a person reads it. */
final class SettingBuilder {
    private final String name;
    private final Category category;
    private final boolean required;
    private final SettingType type;
    private Sensitivity sensitivity = Sensitivity.PUBLIC;
    private String description = "";
    private List<String> examples = List.of();
    private Optional<Placeholder> placeholder = Optional.empty();
    private SettingDefault defaultValue = SettingDefault.none();
    private SettingDefault suggestion = SettingDefault.none();

    SettingBuilder(String name, Category category, boolean required, SettingType type) {
        this.name = name;
        this.category = category;
        this.required = required;
        this.type = type;
    }

    SettingBuilder sensitive() {
        sensitivity = Sensitivity.SENSITIVE;
        return this;
    }

    SettingBuilder described(String sentence) {
        description = sentence;
        return this;
    }

    SettingBuilder examples(String... values) {
        examples = List.of(values);
        return this;
    }

    SettingBuilder placeholder(String text) {
        placeholder = Optional.of(new Placeholder(text));
        return this;
    }

    SettingBuilder defaultsTo(String value) {
        return defaultsTo(SettingDefault.always(value));
    }

    SettingBuilder defaultsTo(SettingDefault value) {
        defaultValue = value;
        return this;
    }

    SettingBuilder suggests(SettingDefault value) {
        suggestion = value;
        return this;
    }

    Setting build() {
        return new Setting(
                SettingName.of(name),
                category,
                required,
                sensitivity,
                type,
                description,
                examples,
                placeholder,
                defaultValue,
                suggestion);
    }
}
