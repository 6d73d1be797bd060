package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvReference extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-reference", Severity.ERROR)
            .finds(
                    "A reference in a value that Compose cannot resolve: one without its end, one that demands a variable that is not set, and references that grow too large.")
            .because("Compose refuses the whole file, so that nothing starts.")
            .example("Redis__Password=a${b", "Redis__Password='a${b'");

    EnvReference() {
        super(INFO, Kind.INVALID_REFERENCE, Kind.REQUIRED_REFERENCE, Kind.EXPANSION_TOO_LARGE);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        String quote = "Put the value between single quotes if the '$' is meant";
        return switch (problem.kind()) {
            case REQUIRED_REFERENCE ->
                new Advice(
                        "The value of " + variable(problem) + " demands a variable by ${NAME:?…} that is not set here.",
                        "Assign that variable above, or take the demand out.");
            case EXPANSION_TOO_LARGE ->
                new Advice(
                        "The references in the value of " + variable(problem) + " grow it beyond 1 MiB.",
                        "Write the value out.");
            default ->
                new Advice(
                        "Compose cannot understand the '${' in the value of " + variable(problem)
                                + " and refuses the whole file.",
                        quote + "; else write ${NAME} or ${NAME:-default}.");
        };
    }
}
