package dev.lucia.deploy.validate.shape;

import dev.lucia.deploy.validate.source.YamlValue;

/**
 * A value that does not fit its place.
 *
 * @param kind in what way
 * @param value the value; for what is missing, the mapping that lacks it
 * @param message the fact, in whole sentences
 * @param hint the remedy, in whole sentences
 */
public record Misfit(Kind kind, YamlValue value, String message, String hint) {
    /** In what way a value does not fit. */
    public enum Kind {
        /** Its key is not known. */
        UNKNOWN_KEY,
        /** It is of another type, or a text of another form. */
        WRONG_TYPE,
        /** A key is not there that has to be. */
        MISSING
    }
}
