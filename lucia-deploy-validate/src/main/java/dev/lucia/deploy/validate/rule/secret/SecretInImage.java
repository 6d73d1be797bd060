package dev.lucia.deploy.validate.rule.secret;

import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.TextSource;
import dev.lucia.deploy.validate.view.ConfiguredSettings;
import dev.lucia.deploy.validate.view.DockerfileVariable;
import java.util.stream.Stream;

final class SecretInImage implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("secret-in-image", Severity.ERROR)
            .finds("A secret in ARG or ENV of a Dockerfile: a sensitive setting, or a value that looks like a key.")
            .because("Both stay in the history of the image, for everybody who pulls it.")
            .example("ENV OpenAI__ApiKey=sk-…", "RUN --mount=type=secret,id=key …    (while building)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        ConfiguredSettings.Names names = ConfiguredSettings.names(tree);
        return tree.sources(TextSource.class)
                .filter(source -> source.kind() == SourceKind.DOCKERFILE)
                .flatMap(source -> DockerfileVariable.of(source.file()).stream())
                .filter(variable -> isSecret(variable, names))
                .map(
                        variable -> found(
                                variable.place(),
                                variable.instruction() + " " + Quoted.of(variable.name())
                                        + " puts a secret into the image.",
                                "Take it out. Lucia gets its secrets where it runs; a build gets them by RUN --mount=type=secret."));
    }

    private static boolean isSecret(DockerfileVariable variable, ConfiguredSettings.Names names) {
        String value = variable.value().orElse("");
        boolean declared = variable.value().isEmpty() || (!value.isEmpty() && !Placeholder.isIn(value));
        return KeyShapes.isIn(value) || (declared && names.isSensitive(variable.name()));
    }
}
