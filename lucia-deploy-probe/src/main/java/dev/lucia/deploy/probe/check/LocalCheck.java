package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A check of this machine, which may block, and so runs where that is allowed. */
interface LocalCheck extends Check {
    /** What a machine that suits shows. */
    String expected();

    /** Looks; what it throws means that the machine does not say. */
    Outcome look(Verdicts verdicts) throws Exception;

    @Override
    default CompletableFuture<Outcome> run(Session session) {
        Verdicts verdicts = new Verdicts(subject(), expected(), "", List.of());
        return session.call(() -> look(verdicts))
                .exceptionally(error -> verdicts.unhealthy(
                        error.getClass().getSimpleName(),
                        MachineCause.NOT_KNOWN,
                        "This machine does not say how it is with " + subject().address() + ".",
                        "See whether the disk answers and this user may look there."));
    }
}
