package dev.lucia.deploy.validate.rule.unit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class UnitEnvironmentFile implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-environment-file", Severity.ERROR)
            .finds(
                    "An EnvironmentFile= that is not there, as far as the files that are looked at tell, or that everybody may "
                            + "read though it holds secrets. A path that begins with '-' may be missing.")
            .because(
                    "systemd does not start a service whose environment file is missing; and whoever may read the file has its "
                            + "secrets.")
            .example(
                    "# beside lucia.env\nEnvironmentFile=/etc/lucia/lucai.env",
                    "# beside lucia.env\nEnvironmentFile=/etc/lucia/lucia.env");

    private static final int READABLE_BY_OTHERS = 04;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Units.of(tree).list().stream().flatMap(unit -> check(unit, tree));
    }

    private Stream<Finding> check(Unit unit, SourceTree tree) {
        List<Unit.Setting> files = unit.settings("Service", "EnvironmentFile")
                .filter(setting ->
                        path(setting).startsWith("/") && !path(setting).contains("%"))
                .toList();
        Set<String> names = files.stream()
                .map(setting -> SourcePath.of(path(setting)).name())
                .collect(toUnmodifiableSet());
        UnitSurroundings surroundings = new UnitSurroundings(unit, tree);
        return files.stream().flatMap(setting -> check(setting, names, surroundings).stream());
    }

    private Optional<Finding> check(Unit.Setting setting, Set<String> names, UnitSurroundings surroundings) {
        SourcePath path = SourcePath.of(path(setting));
        Optional<EnvSource> file = surroundings.find(path);
        if (file.isPresent()) {
            return file.filter(UnitEnvironmentFile::givesSecretsAway).map(found -> readable(setting, found));
        }
        boolean optional = setting.value().startsWith("-");
        return !optional && surroundings.isMissing(path, names)
                ? Optional.of(missing(setting, path, Suggestion.didYouMean(path.name(), surroundings.beside())))
                : Optional.empty();
    }

    private Finding missing(Unit.Setting setting, SourcePath path, String meant) {
        return found(
                setting.place(),
                "The environment file " + Quoted.of(path.text()) + " is not there." + meant,
                "Write the path of the file that holds the settings, or '-' before it if it may be missing.");
    }

    private Finding readable(Unit.Setting setting, EnvSource file) {
        String path = file.file().path();
        return found(
                setting.place(),
                "File " + path + " can be read by others (mode "
                        + Integer.toOctalString(file.file().mode().orElse(0)) + ").",
                "Run: sudo chmod 600 " + path);
    }

    private static boolean givesSecretsAway(EnvSource source) {
        return (source.file().mode().orElse(0) & READABLE_BY_OTHERS) != 0
                && source.env().assignments().stream().anyMatch(UnitEnvironmentFile::mayBeSecret);
    }

    private static boolean mayBeSecret(EnvAssignment assignment) {
        boolean known = SettingCatalog.standard().settings().stream()
                .anyMatch(setting -> setting.name().toString().equals(assignment.name()) && !setting.isSensitive());
        return !assignment.value().isEmpty() && !known;
    }

    private static String path(Unit.Setting setting) {
        String value = setting.value();
        String bare = value.startsWith("-") ? value.substring(1) : value;
        return bare.replaceFirst("^\"(.*)\"$", "$1");
    }
}
