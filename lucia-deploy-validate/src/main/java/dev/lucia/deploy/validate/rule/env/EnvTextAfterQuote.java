package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvTextAfterQuote extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-text-after-quote", Severity.WARNING)
            .finds("Text behind a closing quote.")
            .because(
                    "systemd appends it to the value; Compose takes it for the next assignment, and mostly refuses the file.")
            .example("Feature__Greeting=\"Good\" evening", "Feature__Greeting=\"Good evening\"");

    EnvTextAfterQuote() {
        super(INFO, Kind.TEXT_AFTER_QUOTE);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "Text follows the closing quote of " + variable(problem) + ": "
                        + (dialect == EnvDialect.SYSTEMD
                                ? "systemd appends it to the value."
                                : "Compose takes it for the next variable."),
                "Put the closing quote at the end of the value. A comment gets a line of its own.");
    }
}
