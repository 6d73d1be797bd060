package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.Secret;

/**
 * One assignment of an env file, whether its reader keeps it or not.
 *
 * @param name the name as the reader takes it, which may be one that it drops
 * @param value the value as the reader takes it, quotes and escapes undone and references replaced
 * @param raw the value as it was written, with its quotes, without a comment and without space around it
 * @param quoting how the value was quoted
 * @param namePosition where the name starts
 * @param valuePosition where the written value starts, or would start if it is empty
 */
public record EnvAssignment(
        String name, String value, String raw, Quoting quoting, Position namePosition, Position valuePosition) {
    /** The name and its place; the value may be a secret and is not shown, nor is a name that may be a part of one. */
    @Override
    public String toString() {
        return ShownName.of(name) + "=" + Secret.MASK + " at " + namePosition;
    }
}
