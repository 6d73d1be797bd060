package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.SettingSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class SettingUnknown extends SettingRule {
    /** What may be shown of names: nothing that could be the rest of a secret over several lines. */
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,62}");

    private static final RuleInfo INFO = RuleInfo.of("setting-unknown", Severity.WARNING)
            .finds(
                    "A variable that Lucia does not know: an error where a required setting is meant and not there, information where nothing like it is known.")
            .because("It changes nothing, and whoever wrote it believes that it does.")
            .example("OPENAI_API_KEY=…", "OpenAI__ApiKey=…");

    SettingUnknown() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(SettingSet set) {
        Set<String> given = set.settings().stream().map(ConfiguredSetting::name).collect(Collectors.toSet());
        return set.settings().stream()
                .filter(configured -> configured.setting().isEmpty())
                .filter(configured -> SHOWN.matcher(configured.name()).matches() && !KeyShapes.mayBe(configured.name()))
                .flatMap(configured -> check(set, configured, given).stream());
    }

    private Optional<Finding> check(SettingSet set, ConfiguredSetting configured, Set<String> given) {
        String fact = "Lucia knows no variable " + Quoted.of(configured.name()) + ".";
        Place place = configured.at().name();
        Optional<Setting> meant = configured.known().meant();
        if (meant.isPresent()) {
            String name = meant.get().name().text();
            boolean lacking = set.traits().complete() && meant.get().required() && !given.contains(name);
            return Optional.of(found(
                    lacking ? Severity.ERROR : Severity.WARNING,
                    place,
                    fact + " Did you mean '" + name + "'" + (lacking ? ", which is required and missing?" : "?"),
                    "Names are taken letter for letter, with '__' for each ':' of the configuration key."));
        }
        // Containers and env files hold other programs' variables as well.
        return configured.known().ordinary()
                ? Optional.empty()
                : Optional.of(found(
                        Severity.INFO,
                        place,
                        fact,
                        "If something else reads it, all is well; a setting of your own belongs to"
                                + " 'application.extraSettings' of the description."));
    }
}
