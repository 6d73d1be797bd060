package dev.lucia.deploy.render.template;

import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.Port;
import org.jspecify.annotations.Nullable;

/** How the values of a view look as text. */
final class Values {
    private Values() {}

    /** The text of a value; a choice is its word. */
    static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A template prints a value that is not there.");
        }
        return value instanceof Choice choice ? choice.text() : value.toString();
    }

    /** Whether the value stands unquoted in every language: a number or a truth value. */
    static boolean isTyped(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Port;
    }
}
