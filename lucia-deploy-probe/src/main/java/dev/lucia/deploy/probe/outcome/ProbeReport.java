package dev.lucia.deploy.probe.outcome;

import java.util.Comparator;
import java.util.List;

/**
 * What a probe found.
 *
 * @param results one for each check, in the order of the plan
 */
public record ProbeReport(List<ProbeResult> results) {
    public ProbeReport {
        results = List.copyOf(results);
    }

    /** The worst state of what was asked; {@link State#SKIPPED} if nothing was. */
    public State state() {
        return results.stream()
                .map(result -> result.outcome().state())
                .filter(state -> state != State.SKIPPED)
                .max(Comparator.naturalOrder())
                .orElse(State.SKIPPED);
    }

    /** Whether something was asked and all of it is healthy; warnings do no harm. */
    public boolean isHealthy() {
        return state() == State.HEALTHY;
    }

    /** The results of one kind of check, by its {@link Subject#id()}. */
    public List<ProbeResult> of(String id) {
        return results.stream()
                .filter(result -> result.subject().id().equals(id))
                .toList();
    }

    /** The same without latencies, so that two reports of the same findings are equal and print the same. */
    public ProbeReport withoutLatency() {
        return new ProbeReport(results.stream().map(ProbeResult::withoutLatency).toList());
    }
}
