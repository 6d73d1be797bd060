package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvComment extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-comment", Severity.WARNING)
            .finds(
                    "A '#' behind a value, which cuts it or is kept in it; information where it can only be meant as a comment.")
            .because(
                    "Compose cuts a value at a space with '#' behind it. systemd knows no comment behind a value and hands it on with the rest.")
            .example("Redis__Password=tea #4two", "Redis__Password='tea #4two'");

    EnvComment() {
        super(INFO, Kind.COMMENT_CUT, Kind.COMMENT_KEPT, Kind.COMMENT_CONTINUED);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return switch (problem.kind()) {
            case COMMENT_CUT ->
                new Advice(
                        "Compose takes what follows the '#' behind the value of " + variable(problem)
                                + " for a comment.",
                        "If it belongs to the value, put the whole value between single quotes.");
            case COMMENT_CONTINUED ->
                new Advice(
                        "This comment ends with a backslash: before version 254 systemd takes the next line for a part of it.",
                        "Take the backslash out.");
            default ->
                new Advice(
                        reader(dialect) + " takes the '#' and what follows for a part of the value of "
                                + variable(problem) + ", and not for a comment.",
                        "Put a comment on a line of its own. If this is the value, put it between quotes.");
        };
    }

    @Override
    Severity severity(EnvText text, EnvProblem problem) {
        boolean comment = problem.kind() == Kind.COMMENT_CUT && text.isFollowedBySpace(problem.position());
        return comment ? Severity.INFO : super.severity(text, problem);
    }
}
