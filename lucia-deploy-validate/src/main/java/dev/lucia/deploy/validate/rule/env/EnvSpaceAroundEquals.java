package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvSpaceAroundEquals extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-space-around-equals", Severity.WARNING)
            .finds("Space before or after the '=' of an assignment.")
            .because(
                    "These readers take it out; a shell that sources the file, and 'docker run --env-file', refuse it.")
            .example("OpenAI__ModelId = gpt-4o", "OpenAI__ModelId=gpt-4o");

    EnvSpaceAroundEquals() {
        super(INFO, Kind.SPACE_AROUND_EQUALS);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return new Advice(
                "There is space around the '=' of " + variable(problem) + "; other readers of env files refuse that.",
                "Take the space out: NAME=value.");
    }

    // Of a colon another rule speaks.
    @Override
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return text.isBeforeColon(problem.position());
    }

    @Override
    Position position(EnvText text, EnvProblem problem) {
        return problem.position();
    }

    @Override
    Severity severity(EnvText text, EnvProblem problem) {
        return Severity.WARNING;
    }
}
