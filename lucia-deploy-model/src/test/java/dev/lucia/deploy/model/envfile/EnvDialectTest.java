package dev.lucia.deploy.model.envfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvDialectTest {
    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("", "", ""),
                Arguments.of("http://a:8123/?x=1&y=2;z", "http://a:8123/?x=1&y=2;z", "http://a:8123/?x=1&y=2;z"),
                Arguments.of("Bearer abc", "Bearer abc", "Bearer abc"),
                Arguments.of("Küche 😀", "Küche 😀", "Küche 😀"),
                Arguments.of("pa'ss\"", "pa'ss\"", "pa'ss\""),
                Arguments.of("a#b", "a#b", "a#b"),
                Arguments.of("#b", "#b", "#b"),
                Arguments.of("a #b", "'a #b'", "'a #b'"),
                Arguments.of(" a ", "' a '", "' a '"),
                Arguments.of("$5", "$5", "$5"),
                Arguments.of("pa$ss", "'pa$ss'", "pa$ss"),
                Arguments.of("pa$$'ss", "\"pa\\$\\$'ss\"", "pa$$'ss"),
                Arguments.of("C:\\temp\\", "C:\\temp\\", "\"C:\\\\temp\\\\\""),
                Arguments.of("\\a ", "'\\a '", "\"\\\\a \""),
                Arguments.of("'x'", "\"'x'\"", "\"'x'\""),
                Arguments.of("\"x\"", "'\"x\"'", "'\"x\"'"),
                Arguments.of("'\"\\$", "\"'\\\"\\\\\\$\"", "\"'\\\"\\\\$\""),
                Arguments.of("a\nb", "\"a\\nb\"", "'a\nb'"),
                Arguments.of("\nb", "\"\\nb\"", "'\nb'"),
                Arguments.of("\rb", "\"\\rb\"", "\"\rb\""),
                Arguments.of("a\r\nb", "\"a\\r\\nb\"", "\"a\r\nb\""),
                Arguments.of("\u00A0", "'\u00A0'", "\u00A0"));
    }

    @ParameterizedTest
    @MethodSource
    void forms(String value, String compose, String systemd) {
        assertEquals("A=" + compose, EnvDialect.COMPOSE.assignment("A", value));
        assertEquals("A=" + systemd, EnvDialect.SYSTEMD.assignment("A", value));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_what_no_environment_holds(EnvDialect dialect) {
        assertEquals("Value with a NUL character", refusal(dialect, "geheim\0").fact());
        for (String half : List.of("\uD800", "\uDFFF")) {
            assertEquals(
                    "Value with half of a surrogate pair",
                    refusal(dialect, "geheim" + half).fact());
        }
        assertEquals(
                "Value of more than 128 KiB",
                refusal(dialect, "geheim".repeat(22_000)).fact());
    }

    /** "A=" and the value are 131,071 bytes at most, in UTF-8. */
    @ParameterizedTest
    @CsvSource({"7F, 131069", "80, 65534", "7FF, 65534", "800, 43689", "FFFD, 43689", "10000, 32767"})
    void length_is_counted_in_bytes(String codePoint, int most) {
        String character = Character.toString(Integer.parseInt(codePoint, 16));
        for (EnvDialect dialect : EnvDialect.values()) {
            assertTrue(dialect.assignment("A", character.repeat(most)).contains(character));
            assertEquals(
                    "Value of more than 128 KiB",
                    refusal(dialect, character.repeat(most + 1)).fact());
        }
    }

    @Test
    void noncharacters_pass_in_compose_only() {
        assertEquals("A=\uFFFE", EnvDialect.COMPOSE.assignment("A", "\uFFFE"));
        assertEquals(
                "Value with a Unicode noncharacter such as U+FFFE",
                refusal(EnvDialect.SYSTEMD, "geheim\uFFFE").fact());
    }

    private static InvalidValueException refusal(EnvDialect dialect, String value) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> dialect.assignment("A", value));
        assertFalse(refusal.toString().contains("geheim"));
        return refusal;
    }

    @Test
    void refuses_names_that_the_reader_does_not_take() {
        InvalidValueException refusal =
                assertThrows(InvalidValueException.class, () -> EnvDialect.SYSTEMD.assignment("A-B", "1"));
        assertEquals(
                "Invalid variable name 'A-B'. systemd drops it: a name is made of the letters A to Z and a to z, digits"
                        + " and '_', and does not start with a digit.",
                refusal.getMessage());
        assertThrows(InvalidValueException.class, () -> EnvDialect.COMPOSE.assignment("A=B", "1"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("OpenAI__ApiKey", true, true),
                Arguments.of("_", true, true),
                Arguments.of("export", true, true),
                Arguments.of("A-B.c[0]", true, false),
                Arguments.of("1A", true, false),
                Arguments.of("Ä", true, false),
                Arguments.of("", false, false),
                Arguments.of("A B", false, false),
                Arguments.of("A\u00A0B", false, false),
                Arguments.of("A:B", false, false),
                Arguments.of("A\n", false, false));
    }

    @ParameterizedTest
    @MethodSource
    void names(String name, boolean compose, boolean systemd) {
        assertEquals(compose, EnvDialect.COMPOSE.carries(name));
        assertEquals(systemd, EnvDialect.SYSTEMD.carries(name));
        assertEquals(compose, EnvDialect.COMPOSE.whyNot(name).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void shows_no_value(EnvDialect dialect) {
        assertEquals(
                dialect + " env file: 1 variables, []",
                dialect.parse("A=geheim\n").toString());
        EnvFile file = dialect.parse("A=geheim\nZ2VoZWlt+Z2VoZWlt=geheim\ngeheim\nB=\"geheim\n");
        assertFalse((file.toString() + file.assignments()).contains("geheim"));
        assertFalse((file.toString() + file.assignments()).contains("Z2VoZWlt"));
        assertTrue(file.assignments().toString().contains("A=******** at 1:1"));
    }

    @ParameterizedTest
    @EnumSource
    void bytes_and_text_are_read_alike(EnvDialect dialect) {
        String text = "A=1\r\nB='ä😀' #\nC=\"\n";
        assertEquals(dialect.parse(text), dialect.parse(text.getBytes(UTF_8)));
        assertEquals(
                dialect.parse("A=\uDC80\uDCFF\n"),
                dialect.parse(new byte[] {'A', '=', (byte) 0x80, (byte) 0xFF, '\n'}));
    }

    @Test
    void each_malformed_byte_is_one_replacement_character() {
        byte[] truncated = {'A', '=', (byte) 0xE2, (byte) 0x82, (byte) 0xF0, (byte) 0x9F, (byte) 0x98, '\n'};
        EnvFile file = EnvDialect.COMPOSE.parse(truncated);
        assertEquals("\uFFFD".repeat(5), file.value("A").orElseThrow());
        assertEquals("\uFFFD".repeat(5), file.assignments().get(0).raw());
    }
}
