package dev.lucia.deploy.model;

import static java.util.Locale.ENGLISH;

import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.source.PointerSegment;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Runs the Jakarta constraints of the description and says what they find as {@link Problem}s. */
final class Constraints {
    /** What stands for the file where a deployment is made in Java. */
    static final String NO_FILE = "deployment";

    private Constraints() {}

    // Made at the first use: it is a third of the start-up time, and a program may never build a deployment.
    private static final class Holder {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(ENGLISH), ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }

    static void requireValid(Deployment deployment) {
        List<Disagreement> found = Holder.VALIDATOR.validate(deployment).stream()
                .map(Constraints::disagreement)
                .toList();
        if (!found.isEmpty()) {
            throw InvalidDeploymentException.between(found);
        }
    }

    private static Disagreement disagreement(ConstraintViolation<Deployment> violation) {
        String place = pointer(violation.getPropertyPath());
        HibernateConstraintViolation<?> details = violation.unwrap(HibernateConstraintViolation.class);
        Inconsistency found = details.getDynamicPayload(Inconsistency.class);
        if (found == null) {
            return disagreement(
                    place,
                    "Invalid value '" + violation.getInvalidValue() + "' for '" + dotted(place) + "'",
                    "It " + violation.getMessage() + ".",
                    Stream.of());
        }
        return disagreement(
                found.path().isEmpty() ? place : place + "/" + found.path(),
                found.fact(),
                found.remedy(),
                found.others().stream().map(other -> place + "/" + other));
    }

    private static Disagreement disagreement(String pointer, String fact, String remedy, Stream<String> others) {
        return new Disagreement(
                new Problem(NO_FILE, Optional.empty(), pointer, fact + ".", remedy),
                Stream.concat(Stream.of(pointer), others).toList());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null) {
                pointer.append('/').append(PointerSegment.of(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** A pointer as people say it: {@code docker.volumes[0].target}. */
    static String dotted(String pointer) {
        return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
