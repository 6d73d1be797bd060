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
import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.Suggestion;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

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
                extraProblems());
    }

    /** What is wrong with a name under {@code settings}, if the catalogue does not know it. */
    static Optional<Inconsistency> unknownSetting(String name) {
        List<String> known = SettingCatalog.standard().names();
        return Inconsistency.when(
                !known.contains(name),
                "settings/" + PointerSegment.of(name),
                "Unknown setting " + Quoted.key(name),
                "Settings of your own go under 'extraSettings'." + Suggestion.didYouMean(name, known));
    }

    private Optional<Inconsistency> settingProblem(SettingName name) {
        Optional<Setting> setting = SettingCatalog.standard().find(name);
        if (setting.isEmpty()) {
            return unknownSetting(name.text());
        }
        String value = settings.find(name).map(Secret::reveal).orElse("");
        return refusal(setting.get(), value, provider)
                .map(e -> new Inconsistency(
                        "settings/" + name,
                        e.fact(),
                        e.remedy(),
                        dependsOnProvider(setting.get(), value) ? List.of("provider") : List.of()));
    }

    private static boolean dependsOnProvider(Setting setting, String value) {
        return Arrays.stream(Provider.values())
                .anyMatch(any -> refusal(setting, value, any).isEmpty());
    }

    private static Optional<InvalidValueException> refusal(Setting setting, String value, Provider provider) {
        try {
            setting.check(value, provider);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e);
        }
    }

    // .NET reads configuration keys without regard to case, so two such names would be one setting.
    private Stream<Inconsistency> extraProblems() {
        Map<String, String> standard = new HashMap<>();
        SettingCatalog.standard().names().forEach(name -> standard.put(name.toLowerCase(Locale.ROOT), name));
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, extraSettings.size())
                .mapToObj(i -> {
                    String name = extraSettings.get(i).name().text();
                    String folded = name.toLowerCase(Locale.ROOT);
                    return extraProblem("extraSettings/" + i + "/name", name, standard.get(folded), !seen.add(folded));
                })
                .flatMap(Optional::stream);
    }

    private static Optional<Inconsistency> extraProblem(
            String path, String name, @Nullable String standard, boolean taken) {
        return standard == null
                ? Inconsistency.when(
                        taken,
                        path,
                        "The extra setting '" + name + "' is there twice",
                        "Take one out; .NET does not tell names apart by their case.")
                : Inconsistency.when(
                        true,
                        path,
                        "The extra setting '" + name + "' is '" + standard + "' of the catalogue",
                        "Give its value under 'settings' instead.");
    }
}
