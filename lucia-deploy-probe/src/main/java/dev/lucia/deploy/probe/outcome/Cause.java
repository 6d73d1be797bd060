package dev.lucia.deploy.probe.outcome;

import java.util.Locale;

/**
 * Why a component is not well, for programs. The causes are enums: {@link NetworkCause} for what any peer can do, and one for
 * each check beside it.
 */
public interface Cause {
    /** The name of the enum's constant. */
    String name();

    /** The stable word that reports show: {@code name-not-resolved}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only a person can mend this, so that nobody should wait or ask again: a refused token, which leads to a ban. */
    default boolean isFinal() {
        return false;
    }
}
