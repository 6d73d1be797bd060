package dev.lucia.deploy.probe.outcome;

import java.time.Duration;
import java.util.Optional;

/**
 * What one check found, and how long it took.
 *
 * @param subject what was checked
 * @param outcome what was found
 * @param latency from the start of the check to its end; empty if nothing was asked, or if it was left out
 */
public record ProbeResult(Subject subject, Outcome outcome, Optional<Duration> latency) {
    /** The same without the latency, which no two probes share. */
    public ProbeResult withoutLatency() {
        return new ProbeResult(subject, outcome, Optional.empty());
    }
}
