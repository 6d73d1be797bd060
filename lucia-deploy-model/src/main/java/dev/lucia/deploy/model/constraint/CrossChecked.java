package dev.lucia.deploy.model.constraint;

import java.util.stream.Stream;

/** A value with rules that span several of its properties. */
public interface CrossChecked {
    /** What does not agree; nothing for a valid value. */
    Stream<Inconsistency> inconsistencies();
}
