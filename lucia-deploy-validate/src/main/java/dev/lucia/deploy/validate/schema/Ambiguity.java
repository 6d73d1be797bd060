package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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
        List<YamlValue> numbers = new ArrayList<>();
        collectNumbers(document, numbers);
        Set<Place> known = problems.stream().map(SchemaProblem::place).collect(Collectors.toSet());
        Stream<SchemaProblem> unknown = numbers.stream()
                .filter(number -> !known.contains(number.place()))
                .map(number -> of(number, Shown.text(number)));
        return numbers.isEmpty()
                ? problems
                : Stream.concat(problems.stream(), unknown).toList();
    }

    /** Whether a value is such a number. */
    static boolean isNumber(YamlValue value) {
        return mayBeNumber(value.node())
                && value.isPlain()
                && NUMBER.matcher(value.scalar().orElse("")).matches();
    }

    /** The numbers of a document that are written so; the modes of files, which are octal, are none of them. */
    private static void collectNumbers(YamlValue value, List<YamlValue> numbers) {
        for (YamlValue child : value.children(node -> node.isContainer() || mayBeNumber(node))) {
            collectNumbers(child, numbers);
        }
        if (isNumber(value) && !isMode(value)) {
            numbers.add(value);
        }
    }

    private static boolean isMode(YamlValue value) {
        return value.key().toLowerCase(Locale.ROOT).endsWith("mode");
    }

    // What YAML 1.2 reads of it: most texts start otherwise, and need not be looked up.
    private static boolean mayBeNumber(JsonNode node) {
        String text = node.isString() ? node.asString() : "";
        return node.isNumber() || (!text.isEmpty() && "+-0123456789".indexOf(text.charAt(0)) >= 0);
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
