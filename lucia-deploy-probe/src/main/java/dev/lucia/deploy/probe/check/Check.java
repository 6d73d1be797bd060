package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.concurrent.CompletableFuture;

/** One question to one component. Checks are immutable and may run any number of times, side by side. */
public interface Check {
    /** What is checked. */
    Subject subject();

    /**
     * Asks. An error is an outcome, too.
     *
     * @param session what may be used, and for how long; the call comes on its event loop, so it must not block
     */
    CompletableFuture<Outcome> run(Session session);
}
