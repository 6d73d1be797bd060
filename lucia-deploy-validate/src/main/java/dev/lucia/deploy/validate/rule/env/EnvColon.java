package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvColon extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-colon", Severity.WARNING)
            .finds("A ':' in the place of '='.")
            .because("Compose takes it for '='; no other reader of env files does.")
            .example("OTEL_SERVICE_NAME: lucia", "OTEL_SERVICE_NAME=lucia");

    EnvColon() {
        super(INFO, Kind.COLON_FOR_EQUALS);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "Compose takes the ':' behind " + variable(problem) + " for '='; other readers do not.",
                "Write NAME=value.");
    }
}
