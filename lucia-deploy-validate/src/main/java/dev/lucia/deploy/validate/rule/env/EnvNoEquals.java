package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvNoEquals extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-no-equals", Severity.ERROR)
            .finds("A line without '='.")
            .because(
                    "systemd ignores it; Compose looks for the variable in its own environment and, if it is not there, hands nothing on.")
            .example("OTEL_SERVICE_NAME", "OTEL_SERVICE_NAME=lucia");

    EnvNoEquals() {
        super(INFO, Kind.NO_EQUALS);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "There is no '=' in this line: "
                        + (dialect == EnvDialect.SYSTEMD
                                ? "systemd ignores it."
                                : "Compose takes the value from its own environment, or leaves the variable out."),
                "Write NAME=value, or put a '#' before a comment.");
    }

    // What Compose takes for a line of its own, where it stands behind a quote.
    @Override
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return text.hasInLine(Kind.TEXT_AFTER_QUOTE, problem.position());
    }

    @Override
    Position position(EnvText text, EnvProblem problem) {
        return problem.position();
    }
}
