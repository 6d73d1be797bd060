package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvInvalidName extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-invalid-name", Severity.ERROR)
            .finds("A name that the reader does not take, or none at all.")
            .because("systemd drops the variable, with a line in the journal at most; Compose refuses the whole file.")
            .example("Feature-Greeting=Hello    (in lucia.env)", "Feature__Greeting=Hello");

    EnvInvalidName() {
        super(INFO, Kind.INVALID_NAME, Kind.EMPTY_NAME);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        String effect =
                dialect == EnvDialect.SYSTEMD ? "systemd drops the variable." : "Compose refuses the whole file.";
        String remedy = dialect == EnvDialect.SYSTEMD
                ? "Use letters, digits and '_', not starting with a digit, for example OpenAI__ApiKey."
                : "Use letters, digits and '_', for example OpenAI__ApiKey. A value of several lines stands between quotes.";
        if (problem.kind() == Kind.EMPTY_NAME) {
            return new Advice("Here is a value without a name: " + effect, "Write NAME=value.");
        }
        boolean shown = !problem.name().isEmpty() && !KeyShapes.mayBe(problem.name());
        return new Advice(
                (shown ? Quoted.of(problem.name()) : "What stands here") + " is no name of a variable: " + effect,
                remedy);
    }
}
