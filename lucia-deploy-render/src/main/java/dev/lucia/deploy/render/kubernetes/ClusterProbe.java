package dev.lucia.deploy.render.kubernetes;

import java.util.List;

/**
 * A probe of Lucia's container.
 *
 * @param name which one: startup, liveness or readiness
 * @param comment what it does, in one sentence
 * @param initialDelaySeconds the seconds before the first try
 * @param periodSeconds the seconds between tries
 * @param timeoutSeconds the seconds within which an answer is due
 * @param failureThreshold how many failures in a row count
 */
public record ClusterProbe(
        String name,
        String comment,
        int initialDelaySeconds,
        int periodSeconds,
        int timeoutSeconds,
        int failureThreshold) {

    /** Lucia has two and a half minutes to start; afterwards it is out of service within 30 seconds, restarted after 60. */
    static final List<ClusterProbe> ALL = List.of(
            new ClusterProbe(
                    "startup", "Whether the others wait until Lucia has answered for the first time.", 5, 5, 5, 30),
            new ClusterProbe("liveness", "Whether Lucia is restarted when it answers no more.", 0, 20, 5, 3),
            new ClusterProbe("readiness", "Whether Lucia gets requests only while it answers.", 0, 10, 5, 3));
}
