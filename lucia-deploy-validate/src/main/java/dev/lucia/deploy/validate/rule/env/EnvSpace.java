package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvSpace extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-space", Severity.WARNING)
            .finds("White space at the end of a value without quotes.")
            .because("The reader drops it, and nobody sees that it is there.")
            .example("Feature__Greeting=Good evening ", "Feature__Greeting=\"Good evening \"");

    EnvSpace() {
        super(INFO, Kind.SPACE_TRIMMED);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                reader(dialect) + " drops the white space at the end of the value of " + variable(problem) + ".",
                "Take it out, or put the value between quotes if it belongs there.");
    }
}
