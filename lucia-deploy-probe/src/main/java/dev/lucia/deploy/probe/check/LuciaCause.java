package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What the health endpoint of Lucia may say. */
public enum LuciaCause implements Cause {
    /** 404: the program maps no such endpoint. */
    HEALTH_NOT_MAPPED,
    /** It says {@code Degraded}. */
    SAYS_DEGRADED,
    /** It says {@code Unhealthy}. */
    SAYS_UNHEALTHY
}
