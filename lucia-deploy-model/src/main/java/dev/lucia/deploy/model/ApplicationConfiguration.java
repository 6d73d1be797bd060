package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.Suggestion;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The settings of the application itself.
 *
 * @param provider who serves the models; it decides on the default base URL and on what a key looks like
 * @param settings values of the catalogue that differ from its defaults; sensitive ones are never rendered
 * @param extraSettings settings that this deployment adds to the catalogue
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record ApplicationConfiguration(
        @JsonPropertyDescription(
                "Who serves the models; it decides on the default base URL and on what a key looks like.")
        Provider provider,

        @JsonPropertyDescription("Values that differ from the catalogue's defaults; sensitive ones are never rendered.")
        SettingValues settings,

        @JsonPropertyDescription("Settings that this deployment adds to the catalogue.")
        List<@Valid ExtraSetting> extraSettings)
        implements ApplicationConfigurationBuilder.With, CrossChecked {
    public ApplicationConfiguration {
        extraSettings = List.copyOf(extraSettings);
    }

    /** OpenAI, the catalogue's defaults and nothing more. */
    public static ApplicationConfiguration defaults() {
        return new ApplicationConfiguration(Provider.OPENAI, SettingValues.empty(), List.of());
    }

    /** Every setting of this deployment: the standard ones and its own. */
    public SettingCatalog catalog() {
        return SettingCatalog.standard()
                .plus(extraSettings.stream().map(ExtraSetting::toSetting).toList());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.concat(
                StreamSupport.stream(settings.names().spliterator(), false)
                        .flatMap(name -> settingProblem(name).stream()),
                IntStream.range(0, extraSettings.size()).boxed().flatMap(i -> extraProblem(i).stream()));
    }

    /** What is wrong with a name under {@code settings}, if the catalogue does not know it. */
    static Optional<Inconsistency> unknownSetting(String name) {
        List<String> known = SettingCatalog.standard().names();
        return Inconsistency.when(
                !known.contains(name),
                "settings/" + Inconsistency.segment(name),
                "Unknown setting " + Quoted.of(name),
                "Settings of your own go under 'extraSettings'." + Suggestion.didYouMean(name, known));
    }

    private Optional<Inconsistency> settingProblem(SettingName name) {
        Optional<Setting> setting = SettingCatalog.standard().find(name);
        if (setting.isEmpty()) {
            return unknownSetting(name.text());
        }
        try {
            setting.get().check(settings.find(name).map(Secret::reveal).orElse(""), provider);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(new Inconsistency("settings/" + name, e.fact(), e.remedy()));
        }
    }

    // .NET reads configuration keys without regard to case, so two such names would be one setting.
    private Optional<Inconsistency> extraProblem(int index) {
        String name = extraSettings.get(index).name().text();
        String path = "extraSettings/" + index + "/name";
        Optional<String> standard = SettingCatalog.standard().names().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst();
        if (standard.isPresent()) {
            return Optional.of(new Inconsistency(
                    path,
                    "'" + name + "' is the setting '" + standard.get() + "' of the catalogue",
                    "Give its value under 'settings' instead."));
        }
        boolean taken = extraSettings.stream()
                .limit(index)
                .anyMatch(earlier -> earlier.name().text().equalsIgnoreCase(name));
        return Inconsistency.when(
                taken,
                path,
                "'" + name + "' is there twice",
                "Take one out; .NET does not tell names apart by their case.");
    }
}
