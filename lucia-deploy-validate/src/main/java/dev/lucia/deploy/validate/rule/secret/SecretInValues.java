package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Home;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class SecretInValues implements Rule {
    /** Kept out of version control by the .gitignore beside the chart, as its guide says. */
    private static final Pattern OWN = Pattern.compile(".*\\.local\\.ya?ml");

    private static final RuleInfo INFO = RuleInfo.of("secret-in-values", Severity.WARNING)
            .finds("A real secret in Helm values, but those of a file *.local.yaml.")
            .because("Values are kept under version control, and Helm keeps them with every release.")
            .example("secrets:\n  OpenAI__ApiKey: sk-…", "existingSecret: lucia-secrets");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ConfiguredSettings.of(tree).sets().stream()
                .flatMap(set -> set.settings().stream())
                .filter(configured -> configured.at().home() == Home.VALUES_SECRETS)
                .filter(ConfiguredSetting::isRealSecret)
                .filter(configured ->
                        !OWN.matcher(configured.at().value().file()).matches())
                .map(configured -> found(
                        configured.at().value(),
                        "A secret stands in the values, in " + Quoted.of(configured.name()) + ".",
                        "Make a Secret of your own and name it in 'existingSecret', or keep the value in a values.local.yaml"
                                + " that is never committed."));
    }
}
