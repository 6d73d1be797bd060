package dev.lucia.deploy.probe;

import dev.lucia.deploy.probe.net.Network;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Runs plans: all checks side by side, each within its limit. Whatever a peer does is a result and no exception.
 *
 * <p>Instances are thread-safe and made to be kept: one takes two threads for its connections, and a few more only while
 * names are looked up. Closing it frees all of them.
 */
public final class Prober implements AutoCloseable {
    private static final long CLOSE_MILLIS = 250;

    private final Network network;
    private final Timeline timeline;

    private Prober(Network network, Timeline timeline) {
        this.network = network;
        this.timeline = timeline;
    }

    /** A prober that trusts whom this JVM trusts. */
    public static Prober create() {
        return new Prober(Network.open(Optional.empty()), Timeline.SYSTEM);
    }

    /** A prober that trusts whom the context trusts, and shows its client certificate. Host names are verified in any case. */
    public static Prober trusting(SSLContext context) {
        return new Prober(Network.open(Optional.of(context)), Timeline.SYSTEM);
    }

    /**
     * Runs the plan to its end, which comes no later than its deadline and a quarter of a second.
     *
     * @throws InterruptedException if the thread is interrupted; every connection is closed then
     * @throws java.util.concurrent.CancellationException if the prober is closed meanwhile
     * @throws IllegalStateException if the prober is closed already, or on a thread that completes {@link #probeAsync}
     */
    public ProbeReport probe(ProbePlan plan) throws InterruptedException {
        if (network.isEventLoop()) {
            throw new IllegalStateException("This thread carries the connections and must not wait; use probeAsync.");
        }
        Run run = Run.start(network, plan);
        try {
            return run.report().get();
        } catch (InterruptedException e) {
            run.report().cancel(true);
            awaitClosed(run);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Starts the plan. Cancelling the future closes every connection at once.
     *
     * @return the report, on a thread that carries connections: what follows must not block
     * @throws IllegalStateException if the prober is closed
     */
    public CompletableFuture<ProbeReport> probeAsync(ProbePlan plan) {
        return Run.start(network, plan).report();
    }

    /**
     * Runs the plan again and again until all of it is healthy, or the time is over, or a cause is one that only a person can
     * mend, such as a token that Home Assistant refuses: it is never asked again.
     *
     * @return the last report
     * @throws InterruptedException if the thread is interrupted; every connection is closed then
     */
    public ProbeReport await(ProbePlan plan, AwaitPolicy policy) throws InterruptedException {
        return new Awaiting(timeline, policy)
                .run(left -> probe(plan.withDeadline(left.compareTo(plan.deadline()) < 0 ? left : plan.deadline())));
    }

    // The thread is being interrupted; what is left to do takes no longer than the event loop's current task.
    private static void awaitClosed(Run run) {
        try {
            run.closed().get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // The connections close without us.
        }
    }

    /** Ends what runs, and every thread and connection; waits for at most a second. Closing it twice does nothing. */
    @Override
    public void close() {
        network.close();
    }
}
