package dev.lucia.deploy.probe;

import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.check.Failures;
import dev.lucia.deploy.probe.net.Limits;
import dev.lucia.deploy.probe.net.Network;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One run of a plan. The end of its report, however it comes, closes everything that it opened. */
final class Run {
    private final CompletableFuture<ProbeReport> report = new CompletableFuture<>();
    private final List<Session> sessions = new ArrayList<>();

    private Run() {}

    static Run start(Network network, ProbePlan plan) {
        Run run = new Run();
        Limits limits = Limits.of(plan.limit().compareTo(plan.deadline()) < 0 ? plan.limit() : plan.deadline());
        List<CompletableFuture<ProbeResult>> results = plan.checks().stream()
                .map(check -> run.start(check, network.session(limits)))
                .toList();
        run.finishWith(results);
        return run;
    }

    CompletableFuture<ProbeReport> report() {
        return report;
    }

    /** Ends when every connection of a report that has ended is closed. */
    CompletableFuture<Void> closed() {
        return CompletableFuture.allOf(sessions.stream().map(Session::closed).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<ProbeResult> start(Check check, Session session) {
        sessions.add(session);
        long began = System.nanoTime();
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        session.ifOverdue(() -> outcome.complete(Failures.overdue(check)));
        session.execute(() -> ask(check, session, outcome));
        return outcome.thenApply(found -> {
            if (session.isAbandoned()) {
                report.cancel(true);
            }
            session.close();
            return result(check, found, Duration.ofNanos(System.nanoTime() - began));
        });
    }

    // A check of somebody else may fail in any way, and still is but one line of the report.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void ask(Check check, Session session, CompletableFuture<Outcome> outcome) {
        try {
            check.run(session)
                    .whenComplete((found, error) ->
                            outcome.complete(found != null ? found : Failures.internal(check, error)));
        } catch (RuntimeException e) {
            outcome.complete(Failures.internal(check, e));
        }
    }

    private static ProbeResult result(Check check, Outcome found, Duration took) {
        return new ProbeResult(
                check.subject(), found, found.state() == State.SKIPPED ? Optional.empty() : Optional.of(took));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the report is what is waited for
    private void finishWith(List<CompletableFuture<ProbeResult>> results) {
        CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, error) -> report.complete(new ProbeReport(
                        results.stream().map(CompletableFuture::join).toList())));
        report.whenComplete((done, error) -> sessions.forEach(Session::close));
    }
}
