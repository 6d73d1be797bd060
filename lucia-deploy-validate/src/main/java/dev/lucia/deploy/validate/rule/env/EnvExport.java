package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvExport extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-export", Severity.ERROR)
            .finds("'export' where it is not understood: in systemd's files before a name, elsewhere without one.")
            .because("systemd takes the word for a part of the name and drops the variable. Compose skips it.")
            .example("export OTEL_SERVICE_NAME=lucia", "OTEL_SERVICE_NAME=lucia");

    EnvExport() {
        super(INFO, Kind.EXPORT_PREFIX, Kind.EXPORT_WITHOUT_NAME);
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
