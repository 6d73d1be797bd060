package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvEndsInValue extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-ends-in-value", Severity.ERROR)
            .finds("A backslash as the last character of the file or of its last line.")
            .because("It asks for a next line that is not there; the file was cut short.")
            .example("OTEL_SERVICE_NAME=lucia\\    (end of the file)", "OTEL_SERVICE_NAME=lucia");

    EnvEndsInValue() {
        super(INFO, Kind.FILE_ENDS_IN_VALUE, Kind.LINES_JOINED);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "The file ends in the middle of the value of " + variable(problem)
                        + ": a backslash is its last character.",
                "Look whether something is missing at the end, and take the backslash out.");
    }

    // A backslash that joins lines is a matter of its own.
    @Override
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return problem.kind() == Kind.LINES_JOINED && !text.isInLastLine(problem.position());
    }

    @Override
    Severity severity(EnvText text, EnvProblem problem) {
        return Severity.ERROR;
    }
}
