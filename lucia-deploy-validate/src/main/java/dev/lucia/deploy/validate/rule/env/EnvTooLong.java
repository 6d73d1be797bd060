package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvTooLong extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-too-long", Severity.ERROR)
            .finds("An assignment of more than 131,071 bytes.")
            .because("Linux starts no process with it (execve(2)).")
            .example("Redis__Password=…    (200,000 characters)", "Redis__Password=tea");

    EnvTooLong() {
        super(INFO, Kind.TOO_LONG);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "The assignment of " + variable(problem)
                        + " is longer than 131,071 bytes: Linux starts no process with it.",
                "Put the content into a file, and name that file here.");
    }
}
