package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of CPU (in cores) or memory (in bytes) in the notation of Kubernetes, as it was written.
 *
 * <p>The grammar is that of {@code k8s.io/apimachinery/pkg/api/resource}, without a sign: {@code 500m}, {@code 1.5},
 * {@code 2Gi}, {@code 512M}, {@code 1e3}.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "quantity",
        pattern = "(?:[0-9]{1,18}(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9})(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?",
        remedy =
                "Use a Kubernetes quantity: a number and a suffix, for example 500m or 1.5 for CPU, 512Mi or 2Gi for memory.",
        maxLength = Quantity.MAX_LENGTH)
public record Quantity(@JsonValue String text) implements Comparable<Quantity> {
    static final int MAX_LENGTH = 40;
    private static final Pattern PARTS = Pattern.compile("([0-9.]+)(.*)");
    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", BigDecimal.ONE.movePointRight(3)),
            Map.entry("M", BigDecimal.ONE.movePointRight(6)),
            Map.entry("G", BigDecimal.ONE.movePointRight(9)),
            Map.entry("T", BigDecimal.ONE.movePointRight(12)),
            Map.entry("P", BigDecimal.ONE.movePointRight(15)),
            Map.entry("E", BigDecimal.ONE.movePointRight(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    public Quantity {
        TextFormats.check(Quantity.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static Quantity of(String text) {
        return new Quantity(text);
    }

    /** The quantity that a plain number in YAML or JSON stands for. */
    @JsonCreator
    static Quantity ofNumber(BigDecimal number) {
        // Written out, 1e999999999 would fill the memory.
        if (Math.abs((long) number.scale()) > MAX_LENGTH) {
            throw TextFormats.invalid(Quantity.class, number.toString());
        }
        return new Quantity(number.toPlainString());
    }

    /** The exact amount: cores for CPU, bytes for memory. */
    public BigDecimal amount() {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("The constructor let an unparsable quantity through.");
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        BigDecimal factor = FACTORS.get(parts.group(2));
        return factor == null
                ? number.scaleByPowerOfTen(Integer.parseInt(parts.group(2).substring(1)))
                : number.multiply(factor);
    }

    /** The amount as whole bytes, a fraction rounded up and at most {@link Long#MAX_VALUE}, as Kubernetes does. */
    public long bytes() {
        BigDecimal bytes = amount().setScale(0, RoundingMode.CEILING);
        return bytes.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** Orders by amount, so that {@code 1000m} and {@code 1} compare as 0 though they are not equal as text. */
    @Override
    public int compareTo(Quantity other) {
        return amount().compareTo(other.amount());
    }

    @Override
    public String toString() {
        return text;
    }
}
