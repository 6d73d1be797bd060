package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scalars that YAML 1.1, which Kubernetes and Helm read, takes for something else than they look like. */
final class Ambiguity {
    private static final int MAX_DIGITS = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[0-9_]+|[0-9]+_[0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7]+");

    private Ambiguity() {}

    /**
     * What is said of one.
     *
     * @param written the scalar; empty where it may be a secret
     */
    static SchemaProblem of(YamlValue value, String written) {
        String shown = written.isEmpty() ? "This value" : Quoted.of(written);
        String read = value.node().isBoolean() ? value.node().asString() : number(written);
        return new SchemaProblem(
                Kind.AMBIGUOUS,
                value.place(),
                shown + " without quotes is read as " + read + ".",
                value.node().isBoolean()
                        ? "Put it in quotes" + (written.isEmpty() ? "." : ": \"" + written + "\".")
                        : "Put a text in quotes, and write a number without leading zeros and '_'.");
    }

    /** Some problems of a document, and its ambiguous numbers that are not among them. */
    static List<SchemaProblem> withNumbers(YamlValue document, List<SchemaProblem> problems) {
        Set<Place> known = problems.stream().map(SchemaProblem::place).collect(Collectors.toSet());
        return Stream.concat(problems.stream(), numbers(document).filter(number -> !known.contains(number.place())))
                .toList();
    }

    /** Whether a value is such a number. */
    static boolean isNumber(YamlValue value) {
        return value.isPlain() && NUMBER.matcher(value.scalar().orElse("")).matches();
    }

    /** The numbers of a document that are written so; the modes of files, which are octal, are none of them. */
    private static Stream<SchemaProblem> numbers(YamlValue value) {
        if (value.node().isContainer()) {
            return Stream.concat(value.items(), value.values()).flatMap(Ambiguity::numbers);
        }
        boolean isMode = value.key().toLowerCase(Locale.ROOT).endsWith("mode");
        return !isMode && isNumber(value) ? Stream.of(of(value, Shown.text(value))) : Stream.empty();
    }

    private static String number(String written) {
        String digits = written.replace("_", "");
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return "a number, which may be an octal one";
        }
        // With a digit that is not octal it is a decimal one.
        return OCTAL.matcher(digits).matches()
                ? "the octal number " + new BigInteger(digits, 8)
                : "the number " + new BigInteger(digits);
    }
}
