package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scalars that YAML 1.1, which Kubernetes and Helm read, takes for something else than they look like. */
final class Ambiguity {
    private static final int MAX_DIGITS = 40;
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9_]+");

    // As go-yaml has it: what strconv.ParseInt reads with base 0, and floats.
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:0x[0-9a-f]+|0b[01]+|0o[0-7]+|[0-9]+(?:\\.[0-9]*)?(?:e[-+]?[0-9]+)?)", Pattern.CASE_INSENSITIVE);
    // What YAML 1.2 takes for a text: it knows 0x and 0o alone, in lower case and without a sign.
    // A sign behind 0b is go-yaml's own.
    private static final Pattern TEXT_ELSEWHERE =
            Pattern.compile("[-+]?0(?:[bB][01]+|O[0-7]+|X[0-9a-fA-F]+)|[-+]0(?:o[0-7]+|x[0-9a-fA-F]+)|0b[-+][01]+");
    private static final Pattern PREFIXED = Pattern.compile("([-+]?)0([xXbBoO])(.*)");
    private static final Map<String, Integer> BASES = Map.of("x", 16, "b", 2, "o", 8);
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
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

    /** Some problems of a value, and the ambiguous numbers in it that are not among them. */
    static List<SchemaProblem> withNumbers(YamlValue value, List<SchemaProblem> problems) {
        Set<Place> known = problems.stream().map(SchemaProblem::place).collect(Collectors.toSet());
        return Stream.concat(
                        problems.stream(),
                        numbers(value)
                                .filter(number -> !known.contains(number.place()))
                                .map(number -> of(number, Shown.text(number))))
                .toList();
    }

    /** Whether a value is such a number. */
    static boolean isNumber(YamlValue value) {
        return value.isPlain() && isNumber(value.scalar().orElse(""));
    }

    private static boolean isNumber(String written) {
        return LEADING_ZERO.matcher(written).matches()
                || TEXT_ELSEWHERE.matcher(written).matches()
                || (written.contains("_")
                        && !written.startsWith("_")
                        && NUMBER.matcher(written.replace("_", "")).matches());
    }

    /** The numbers in a value that are written so; the modes of files, which are octal, are none of them. */
    private static Stream<YamlValue> numbers(YamlValue value) {
        String pointer = value.pointer();
        // '0' is the character after '/'.
        return value.document().plainNumbers().subMap(pointer + "/", pointer + "0").entrySet().stream()
                .filter(number -> isNumber(number.getValue()))
                .map(number -> value.find(number.getKey().substring(pointer.length())))
                .filter(number -> !number.key().toLowerCase(Locale.ROOT).endsWith("mode"));
    }

    private static String number(String written) {
        String digits = written.replace("_", "");
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return "a number, which may be an octal one";
        }
        Matcher prefixed = PREFIXED.matcher(digits);
        if (prefixed.matches()) {
            int base = BASES.getOrDefault(prefixed.group(2).toLowerCase(Locale.ROOT), 10);
            return "the number " + new BigInteger(prefixed.group(1) + prefixed.group(3), base);
        } else if (OCTAL.matcher(digits).matches()) {
            return "the octal number " + new BigInteger(digits, 8);
        }
        // With a digit that is not octal it is a decimal one.
        return "the number " + (WHOLE.matcher(digits).matches() ? new BigInteger(digits) : digits);
    }
}
