package dev.lucia.deploy.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * Hands each {@link Inconsistency} on as a violation's payload, so that no message template is ever made of it. It is public
 * because Hibernate Validator makes it.
 */
public final class ConsistentValidator implements ConstraintValidator<Consistent, CrossChecked> {
    @Override
    public boolean isValid(CrossChecked value, ConstraintValidatorContext context) {
        List<Inconsistency> found = value.inconsistencies().toList();
        context.disableDefaultConstraintViolation();
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        for (int i = 0; i < found.size(); i++) {
            // Violations that differ only in their payload count as one, hence the number.
            hibernate
                    .withDynamicPayload(found.get(i))
                    .buildConstraintViolationWithTemplate("inconsistent " + i)
                    .addConstraintViolation();
        }
        return found.isEmpty();
    }
}
