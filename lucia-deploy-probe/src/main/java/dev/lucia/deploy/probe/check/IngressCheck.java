package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.concurrent.CompletableFuture;

/**
 * Lucia behind an Ingress, whose host name leads nowhere until somebody makes it: neither the Ingress nor its controller
 * does.
 *
 * @param lucia the check of Lucia at that host
 * @param remedy how the name is made to lead to the Ingress, and how Lucia is reached without, in whole sentences
 */
record IngressCheck(LuciaCheck lucia, String remedy) implements Check {
    @Override
    public Subject subject() {
        return lucia.subject();
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        return lucia.run(session).thenApply(this::withRemedy);
    }

    private Outcome withRemedy(Outcome found) {
        return found instanceof Outcome.Ill ill && ill.reason().cause() == NetworkCause.NAME_NOT_RESOLVED
                ? new Outcome.Ill(
                        ill.state(),
                        ill.expected(),
                        ill.seen(),
                        new Problem(ill.reason().cause(), ill.reason().fact(), remedy))
                : found;
    }
}
