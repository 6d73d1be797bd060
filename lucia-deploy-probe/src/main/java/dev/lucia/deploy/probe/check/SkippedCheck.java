package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.concurrent.CompletableFuture;

/**
 * What can not be asked from here; it asks nothing.
 *
 * @param subject what is not checked
 * @param skipped why, and how it can be
 */
record SkippedCheck(Subject subject, Outcome skipped) implements Check {
    SkippedCheck(Subject subject, String reason, String hint) {
        this(subject, new Outcome.Skipped(reason, hint));
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        return CompletableFuture.completedFuture(skipped);
    }
}
