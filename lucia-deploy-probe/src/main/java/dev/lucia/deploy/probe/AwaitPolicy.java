package dev.lucia.deploy.probe;

import java.time.Duration;

/**
 * How to wait. Before try n the wait is a random part of {@code firstDelay} times 2 to the power of n, but of no more than
 * {@code maxDelay}: exponential backoff with full jitter, so that many who wait for one do not come at once. The last try
 * begins a second before the end.
 *
 * @param atMost how long in all
 * @param firstDelay the longest wait before the second try
 * @param maxDelay the longest wait before any
 */
public record AwaitPolicy(Duration atMost, Duration firstDelay, Duration maxDelay) {
    public AwaitPolicy {
        ProbePlan.requirePositive("The time to wait", atMost);
        ProbePlan.requirePositive("The first delay", firstDelay);
        ProbePlan.requirePositive("The longest delay", maxDelay);
    }

    /** Waits of up to half a second at first, and of up to ten in the end. */
    public static AwaitPolicy atMost(Duration atMost) {
        return new AwaitPolicy(atMost, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /**
     * The wait before a try.
     *
     * @param tries how many there were
     * @param chance a number from 0 to 1
     */
    Duration delay(int tries, double chance) {
        double longest = Math.min((double) maxDelay.toNanos(), firstDelay.toNanos() * Math.pow(2, tries - 1));
        return Duration.ofNanos((long) (longest * chance));
    }
}
