package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvUnclosedQuote extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-unclosed-quote", Severity.ERROR)
            .finds("A quote at the beginning of a value that nothing closes.")
            .because("Compose refuses the file; systemd takes everything up to the end of the file for the value.")
            .example("OTEL_SERVICE_NAME=\"lucia", "OTEL_SERVICE_NAME=\"lucia\"");

    EnvUnclosedQuote() {
        super(INFO, Kind.UNCLOSED_QUOTE);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "Nothing closes the quote that the value of " + variable(problem) + " begins with: "
                        + (dialect == EnvDialect.SYSTEMD
                                ? "systemd takes the rest of the file for the value."
                                : "Compose refuses the whole file."),
                "Close the quote. A quote that belongs to the value stands between quotes of the other kind.");
    }

    @Override
    Position position(EnvText text, EnvProblem problem) {
        return problem.position();
    }
}
