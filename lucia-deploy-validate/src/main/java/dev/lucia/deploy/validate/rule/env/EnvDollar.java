package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvDollar extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-dollar", Severity.WARNING)
            .finds("A '$' in a value that Compose replaces, but a ${NAME} that is set.")
            .because(
                    "Outside single quotes '$' begins a reference: what is not set becomes nothing, and a password arrives without its end.")
            .example("Redis__Password=pa$word", "Redis__Password='pa$word'");

    EnvDollar() {
        super(INFO, Kind.DOLLAR_REPLACED, Kind.UNSET_REFERENCE);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return problem.kind() == Kind.UNSET_REFERENCE
                ? new Advice(
                        "Compose replaces a '$' in the value of " + variable(problem)
                                + " by a variable that is not set here, which leaves nothing of it.",
                        "Put the value between single quotes if the '$' is meant; else assign that variable above.")
                : new Advice(
                        "Compose replaces a '$' in the value of " + variable(problem) + ".",
                        "Put the value between single quotes if the '$' is meant.");
    }

    // With braces, and set, it is meant as a reference.
    @Override
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return problem.kind() == Kind.DOLLAR_REPLACED && text.isBrace(problem.position());
    }
}
