package dev.lucia.deploy.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "500m,0.5",
        "100u,0.0001",
        "7n,0.000000007",
        "1.5,1.5",
        ".5,0.5",
        "5.,5",
        "1k,1000",
        "1M,1000000",
        "1G,1000000000",
        "1T,1000000000000",
        "1P,1000000000000000",
        "1E,1000000000000000000",
        "1Ki,1024",
        "1Mi,1048576",
        "1.5Gi,1610612736",
        "1Ti,1099511627776",
        "1Pi,1125899906842624",
        "1Ei,1152921504606846976",
        "1e3,1000",
        "1E3,1000",
        "1e-3,0.001",
        "1e+03,1000",
        "12e1,120"
    })
    void amounts(String text, BigDecimal amount) {
        assertEquals(0, Quantity.of(text).amount().compareTo(amount));
    }

    @Test
    void orderIsByAmountAndEqualityByText() {
        List<String> rising =
                List.of("0", "7n", "1m", "500m", "1", "1.5", "1k", "1Ki", "1M", "1Mi", "1Gi", "1E", "1Ei");
        for (int i = 1; i < rising.size(); i++) {
            assertTrue(Quantity.of(rising.get(i - 1)).compareTo(Quantity.of(rising.get(i))) < 0, rising.get(i));
        }
        assertEquals(0, Quantity.of("1Gi").compareTo(Quantity.of("1024Mi")));
        assertNotEquals(Quantity.of("1Gi"), Quantity.of("1024Mi"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5,2",
        "1n,1",
        "100m,1",
        "0,0",
        "512Mi,536870912",
        "8Ei,9223372036854775807",
        "1e99,9223372036854775807"
    })
    void bytesAreWholeAndAtMostALong(String text, long bytes) {
        assertEquals(bytes, Quantity.of(text).bytes());
    }

    @Property
    void aSuffixIsAFactor(@ForAll @LongRange(min = 0, max = 1_000_000) long number) {
        BigDecimal n = BigDecimal.valueOf(number);
        assertEquals(0, Quantity.of(number + "Ki").amount().compareTo(n.multiply(BigDecimal.valueOf(1024))));
        assertEquals(0, Quantity.of(number * 1000 + "m").compareTo(Quantity.of(Long.toString(number))));
        assertEquals(0, Quantity.of(number + "e3").compareTo(Quantity.of(number + "k")));
        assertEquals(
                Integer.signum(Long.compare(number, 5000)),
                Integer.signum(Quantity.of(number + "Mi").compareTo(Quantity.of("5000Mi"))));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.5,0.5", "1e3,1000", "1.50,1.50", "0,0"})
    void aJsonNumberIsAQuantityToo(String json, String text) {
        assertEquals(Quantity.of(text), JsonMapper.shared().readValue(json, Quantity.class));
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "1e-999999999", "-1", "1e400"})
    void aNumberThatIsNoQuantityIsRefusedWithoutWritingItOut(String json) {
        Exception e = assertThrows(Exception.class, () -> JsonMapper.shared().readValue(json, Quantity.class));
        assertTrue(e.getCause() instanceof InvalidValueException, e::toString);
    }
}
