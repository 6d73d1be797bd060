package dev.lucia.deploy.probe.outcome;

import java.util.Locale;

/** How a component is, from well to unknown. */
public enum State {
    /** It works. */
    HEALTHY,
    /** It works, but not as it should. */
    DEGRADED,
    /** It answers, and does not work. */
    UNHEALTHY,
    /** It gives no answer. */
    UNREACHABLE,
    /** It was not asked. */
    SKIPPED;

    /** The word that every report shows: {@code healthy}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
