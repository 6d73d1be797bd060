package dev.lucia.deploy.probe;

import dev.lucia.deploy.probe.outcome.Cause;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import java.time.Duration;

/** Tries until it is well, or until waiting has no sense. */
final class Awaiting {
    private static final Duration LAST_TRY = Duration.ofSeconds(1);

    private final Timeline timeline;
    private final AwaitPolicy policy;

    /** One try, within the time that is left. */
    @FunctionalInterface
    interface Attempt {
        ProbeReport probe(Duration left) throws InterruptedException;
    }

    Awaiting(Timeline timeline, AwaitPolicy policy) {
        this.timeline = timeline;
        this.policy = policy;
    }

    ProbeReport run(Attempt attempt) throws InterruptedException {
        long end = timeline.nanoTime() + policy.atMost().toNanos();
        ProbeReport report = attempt.probe(policy.atMost());
        for (int tries = 1; !isSettled(report); tries++) {
            Duration spare = left(end).minus(LAST_TRY);
            if (spare.isNegative() || spare.isZero()) {
                return report;
            }
            Duration delay = policy.delay(tries, timeline.chance());
            timeline.sleep(delay.compareTo(spare) < 0 ? delay : spare);
            report = attempt.probe(left(end));
        }
        return report;
    }

    private Duration left(long end) {
        return Duration.ofNanos(end - timeline.nanoTime());
    }

    private static boolean isSettled(ProbeReport report) {
        return report.isHealthy()
                || report.state() == State.SKIPPED
                || report.results().stream()
                        .flatMap(result -> result.outcome().problem().stream())
                        .map(Problem::cause)
                        .anyMatch(Cause::isFinal);
    }
}
