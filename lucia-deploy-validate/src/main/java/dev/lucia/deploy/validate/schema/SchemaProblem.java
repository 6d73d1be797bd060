package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.validate.source.Place;
import java.util.function.Predicate;

/**
 * What keeps a value from being what its schema wants.
 *
 * @param kind what it is
 * @param place where it is to be shown: the key of an unknown field, the mapping that lacks one, the value of anything else
 * @param fact what is wrong, in whole sentences
 * @param remedy what to do, in whole sentences
 */
public record SchemaProblem(Kind kind, Place place, String fact, String remedy) {
    /** What a problem is. */
    public enum Kind implements Predicate<SchemaProblem> {
        /** A key that the mapping has no place for. */
        UNKNOWN,
        /** A value of another type. */
        TYPE,
        /** A key that is not there and must be. */
        REQUIRED,
        /** A value of the right type that is not allowed. */
        VALUE,
        /** A scalar that YAML 1.1 reads as something else than the text or number that it looks like. */
        AMBIGUOUS;

        /** Whether a problem is of this kind. */
        @Override
        public boolean test(SchemaProblem problem) {
            return problem.kind() == this;
        }
    }
}
