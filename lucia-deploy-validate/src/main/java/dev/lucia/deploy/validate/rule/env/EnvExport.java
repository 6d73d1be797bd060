package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class EnvExport extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-export", Severity.ERROR)
            .finds("'export' before a name; information in a Compose file's .env.")
            .because("systemd takes the word for a part of the name and drops the variable. Compose skips it.")
            .example("export OTEL_SERVICE_NAME=lucia", "OTEL_SERVICE_NAME=lucia");

    EnvExport() {
        super(INFO, Kind.EXPORT_PREFIX, Kind.EXPORT_WITHOUT_NAME);
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Stream.concat(super.check(tree), tree.sources(EnvSource.class).flatMap(this::skipped));
    }

    // That Compose skips the word is no problem of its reader, and still worth knowing.
    private Stream<Finding> skipped(EnvSource source) {
        if (source.env().dialect() != EnvDialect.COMPOSE) {
            return Stream.empty();
        }
        EnvText text = EnvText.of(source);
        return source.env().assignments().stream()
                .filter(assignment ->
                        text.before(assignment.namePosition()).strip().equals("export"))
                .map(assignment -> found(
                        Severity.INFO,
                        source.at(assignment.namePosition()),
                        "Compose skips the 'export' here; systemd would drop the variable.",
                        "Take the word out: NAME=value."));
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return problem.kind() == Kind.EXPORT_WITHOUT_NAME
                ? new Advice("Nothing follows the word 'export'.", "Write NAME=value.")
                : new Advice(
                        "systemd takes the word 'export' for a part of the name and drops the variable.",
                        "Take the word out: NAME=value.");
    }
}
