package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class SecretFileMode implements Rule {
    private static final int READ_BY_OTHERS = 04;

    private static final RuleInfo INFO = RuleInfo.of("secret-file-mode", Severity.ERROR)
            .finds("An env file with real secrets that every user of the machine can read.")
            .because("Every program of every user reads the tokens in it.")
            .example("-rw-r--r-- root root /etc/lucia/lucia.env", "-rw------- root root /etc/lucia/lucia.env");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        Set<String> withSecrets = ConfiguredSettings.of(tree).sets().stream()
                .filter(set -> !set.traits().example())
                .flatMap(set -> set.settings().stream())
                .filter(configured -> configured.at().home() == Home.ENV_FILE && configured.isRealSecret())
                .map(configured -> configured.at().value().file())
                .collect(Collectors.toSet());
        return tree.sources(EnvSource.class)
                .map(EnvSource::file)
                .filter(file -> withSecrets.contains(file.path()))
                .filter(file -> (file.mode().orElse(0) & READ_BY_OTHERS) != 0)
                .map(file -> found(
                        Place.of(file),
                        "File " + file.path() + " can be read by others (mode "
                                + Integer.toOctalString(file.mode().orElseThrow()) + ").",
                        "Run: sudo chmod 600 " + file.path() + "."));
    }
}
