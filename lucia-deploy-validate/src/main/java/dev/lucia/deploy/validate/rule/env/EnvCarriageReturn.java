package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvCarriageReturn extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-carriage-return", Severity.WARNING)
            .finds(
                    "Carriage returns: in a value, alone in the place of a line end, or, as information, in all line ends, as Windows writes them.")
            .because(
                    "In a value they are a part of it, and a token that ends with one is refused without anybody seeing why.")
            .example("Redis__Password=\"tea\\r\n\"", "Redis__Password=\"tea\"");

    EnvCarriageReturn() {
        super(INFO, Kind.CARRIAGE_RETURN);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        if (problem.effect() == Effect.HARMLESS) {
            return new Advice(
                    "The lines end with CR LF, as Windows writes them; " + reader(dialect)
                            + " copes, a shell does not.",
                    "Save the file with LF line ends.");
        }
        return new Advice(
                problem.name().isEmpty()
                        ? "A carriage return stands here in the place of a line end."
                        : "A carriage return becomes a part of the value of " + variable(problem) + ".",
                "Save the file with LF line ends.");
    }
}
