package dev.lucia.deploy.probe.outcome;

import java.util.List;
import java.util.Optional;

/** What one check found. */
public sealed interface Outcome {
    /** The state in one word. */
    State state();

    /** What a healthy component would have answered; empty if it was not asked. */
    default String expected() {
        return "";
    }

    /** What the component answered, escaped and cut; empty if it was not asked. */
    default String seen() {
        return "";
    }

    /** Why it is not well; empty if it is, or was not asked. */
    default Optional<Problem> problem() {
        return Optional.empty();
    }

    /** What deserves attention although the component is healthy. */
    default List<Problem> warnings() {
        return List.of();
    }

    /**
     * It works.
     *
     * @param expected what a healthy component answers
     * @param seen what it answered
     * @param warnings what deserves attention nevertheless
     */
    record Healthy(String expected, String seen, List<Problem> warnings) implements Outcome {
        public Healthy {
            warnings = List.copyOf(warnings);
        }

        @Override
        public State state() {
            return State.HEALTHY;
        }
    }

    /**
     * It is not well.
     *
     * @param state {@link State#DEGRADED}, {@link State#UNHEALTHY} or {@link State#UNREACHABLE}
     * @param expected what a healthy component answers
     * @param seen what it answered
     * @param reason why it is not well
     */
    record Ill(State state, String expected, String seen, Problem reason) implements Outcome {
        public Ill {
            if (state == State.HEALTHY || state == State.SKIPPED) {
                throw new IllegalArgumentException("'" + state.text() + "' has no problem.");
            }
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(reason);
        }
    }

    /**
     * It was not asked, or not for all that matters.
     *
     * @param reason why, in whole sentences
     * @param hint how it can be asked, in whole sentences
     */
    record Skipped(String reason, String hint) implements Outcome {
        @Override
        public State state() {
            return State.SKIPPED;
        }
    }
}
