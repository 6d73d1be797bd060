package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvCharacter extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-character", Severity.ERROR)
            .finds("A character that no variable can hold: U+0000, and for systemd a noncharacter such as U+FFFE.")
            .because("The reader refuses the whole file, so that nothing starts.")
            .example("Redis__Password=tea\\0", "Redis__Password=tea");

    EnvCharacter() {
        super(INFO, Kind.NUL_CHARACTER, Kind.NONCHARACTER);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        boolean nul = problem.kind() == Kind.NUL_CHARACTER;
        return new Advice(
                (nul ? "There is a NUL character (U+0000)" : "There is a noncharacter of Unicode, such as U+FFFE,")
                        + (problem.name().isEmpty() ? " here" : " in the value of " + variable(problem)) + ": "
                        + reader(dialect) + " refuses the whole file.",
                nul
                        ? "Take it out. A file of UTF-16 is full of them: save it as UTF-8."
                        : "Take it out; copy the value again.");
    }
}
