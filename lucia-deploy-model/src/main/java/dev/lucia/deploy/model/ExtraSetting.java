package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Sensitivity;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingDefault;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingType;
import dev.lucia.deploy.model.value.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A setting that a deployment adds to the catalogue: with a value that everybody may see, or with a placeholder for a
 * secret that is filled in where Lucia runs.
 *
 * @param name the environment variable
 * @param value the value of a setting that is not sensitive
 * @param placeholder what stands for the value of a sensitive setting, such as {@code YOUR_API_KEY}
 * @param description one sentence for people
 */
@Consistent
public record ExtraSetting(
        @JsonPropertyDescription("The environment variable; systemd carries letters, digits and '_' only.")
        SettingName name,

        @JsonPropertyDescription("The value, for everybody to see; leave it out for a secret and give a placeholder.")
        Optional<String> value,

        @JsonPropertyDescription("What stands for a secret until it is filled in, such as YOUR_API_KEY.")
        Optional<Placeholder> placeholder,

        @JsonPropertyDescription("One sentence for people.") Optional<String> description)
        implements CrossChecked {
    private static final Pattern NO_COMMENT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final SettingType ANY = new SettingType("text", "any text", "[\\s\\S]*", List.of(), (v, p) -> {});

    /** A setting that everybody may see. */
    public static ExtraSetting visible(String name, String value) {
        return new ExtraSetting(SettingName.of(name), Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** A secret, whose value the description never holds. */
    public static ExtraSetting secret(String name, String placeholder) {
        return new ExtraSetting(
                SettingName.of(name), Optional.empty(), Optional.of(new Placeholder(placeholder)), Optional.empty());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        Inconsistency.when(
                                value.isPresent() == placeholder.isPresent(),
                                "",
                                value.isPresent()
                                        ? "The extra setting '" + name + "' has a value and a placeholder"
                                        : "The extra setting '" + name + "' has neither a value nor a placeholder",
                                "Give a 'value' that everybody may see, or, for a secret, a 'placeholder'."),
                        Inconsistency.when(
                                !value.map(StorableText::is).orElse(true),
                                "value",
                                "A character that no variable can hold in the value of '" + name + "'",
                                StorableText.REMEDY),
                        Inconsistency.when(
                                description.filter(NO_COMMENT.asPredicate()).isPresent()
                                        || !description.map(StorableText::is).orElse(true),
                                "description",
                                "A line break or control character in the description of '" + name + "'",
                                "It becomes a comment; write it in one line."))
                .flatMap(Optional::stream);
    }

    /** The row that the setting adds to the catalogue. */
    public Setting toSetting() {
        return new Setting(
                name,
                Category.EXTRA,
                false,
                placeholder.isPresent() ? Sensitivity.SENSITIVE : Sensitivity.PUBLIC,
                ANY,
                description.orElse("A setting of this deployment."),
                List.of(value.or(() -> placeholder.map(Placeholder::text)).orElse("")),
                placeholder,
                value.map(SettingDefault::always).orElseGet(SettingDefault::none),
                SettingDefault.none());
    }
}
