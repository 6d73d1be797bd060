package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.Problem;
import java.time.Duration;
import java.util.Optional;

/** What the tests of single checks share. */
final class Probes {
    // Only who waits for it in vain takes that long, or a machine that is busy with other things.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Probes() {}

    static Outcome one(Prober prober, ProbePlan.Builder plan) throws InterruptedException {
        return one(prober, plan, LIMIT);
    }

    static Outcome one(Prober prober, ProbePlan.Builder plan, Duration limit) throws InterruptedException {
        ProbeReport report = prober.probe(plan.limit(limit).build());
        return report.results().get(0).outcome();
    }

    static ProbePlan.Builder lucia(HttpUrl base) {
        return ProbePlan.builder().lucia(base);
    }

    static ProbePlan.Builder lucia(int port) {
        return lucia(HttpUrl.of("http://127.0.0.1:" + port));
    }

    static Optional<Secret> secret(String value) {
        return Optional.of(Secret.of(value));
    }

    /** State and cause in one word each: {@code unhealthy health-not-mapped}. */
    static String verdict(Outcome outcome) {
        return outcome.state().text()
                + outcome.problem().map(Probes::cause).orElse("")
                + (outcome.warnings().isEmpty() ? "" : " with")
                + outcome.warnings().stream().map(Probes::cause).reduce("", String::concat);
    }

    private static String cause(Problem problem) {
        return " " + problem.cause().id();
    }
}
