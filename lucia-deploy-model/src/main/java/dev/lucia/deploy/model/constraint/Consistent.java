package dev.lucia.deploy.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The properties of a {@link CrossChecked} value agree with each other. */
@Documented
@Constraint(validatedBy = ConsistentValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Consistent {
    /** Never shown: each violation carries an {@link Inconsistency}. */
    String message() default "inconsistent";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
