package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes of checks that did not do what a check does. */
public final class Failures {
    private static final String LOOK = "See what the check waits for.";

    private Failures() {}

    /** For a check that does not heed its limit. */
    public static Outcome overdue(Check check) {
        return of(check, NetworkCause.LIMIT_REACHED, "");
    }

    /** For a check that failed; the message of the exception, which may hold anything, is not shown. */
    public static Outcome internal(Check check, @Nullable Throwable error) {
        return of(
                check,
                NetworkCause.INTERNAL_ERROR,
                error == null ? "no outcome" : error.getClass().getSimpleName());
    }

    private static Outcome of(Check check, NetworkCause cause, String detail) {
        return new Verdicts(check.subject(), "an outcome", LOOK, List.of()).fault(new NetFault(cause, detail));
    }
}
