package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class EnvByteOrderMark extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-byte-order-mark", Severity.ERROR)
            .finds("A byte-order mark at the beginning of the file; information where the reader skips it.")
            .because(
                    "For systemd it is a part of the first name, so that the first variable is dropped. Compose skips it.")
            .example(
                    "\\xEF\\xBB\\xBFOTEL_SERVICE_NAME=lucia    (saved as \"UTF-8 with BOM\")",
                    "OTEL_SERVICE_NAME=lucia    (saved as \"UTF-8\")");

    EnvByteOrderMark() {
        super(INFO, Kind.BYTE_ORDER_MARK);
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        boolean dropped = problem.effect() != Effect.HARMLESS;
        return new Advice(
                "The file starts with a byte-order mark"
                        + (dropped ? ": systemd takes it for a part of the first name and drops that variable." : "."),
                "Save the file as UTF-8 without a byte-order mark.");
    }

    @Override
    Position position(EnvText text, EnvProblem problem) {
        return problem.position();
    }
}
