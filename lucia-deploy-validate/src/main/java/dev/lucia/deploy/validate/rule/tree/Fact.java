package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;

/**
 * What one place says of something that several places say.
 *
 * @param value what it says, in a form that compares; never a secret
 * @param shown what it says, as it was written
 * @param place where
 */
record Fact(String value, String shown, Place place) {
    Fact(String value, Place place) {
        this(value, value, place);
    }

    static Fact of(String value, YamlValue place) {
        return new Fact(value, place.place());
    }
}
