package dev.lucia.deploy.render.escape;

import dev.lucia.deploy.model.value.InvalidValueException;

/**
 * Writes a value as one token of a language, such that every reader of that language reads the value back.
 *
 * <p>Escapers are immutable and pure: the same value gives the same token on every machine.
 */
@FunctionalInterface
public interface Escaper {
    /**
     * The token that stands for the value: its quotes included where it needs some, and in the plainest form that is
     * right.
     *
     * @param value any text, the empty one too
     * @return a complete token
     * @throws InvalidValueException if the language cannot hold the value; the message names the character and its
     *     position, never the value itself, which may be one that nobody may see
     */
    String escape(String value);
}
