package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEscaperTest {
    private static final Escaper YAML = Escapers.yaml();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucia",
                "redis:7-alpine",
                "http://localhost:7235/health",
                "256mb",
                "500m",
                "512Mi",
                "--appendonly",
                "-p",
                "unless-stopped",
                "/app/data protection",
                "a#b",
                "it's",
                "no-new-privileges:true",
                "$HOME",
                "./x",
                "../..",
                ".env",
                "Grüße",
                "日本語",
                "😀",
                "ghcr.io/a/b@sha256:00",
                "2 cores",
                "a -b",
                "a sentence of several words"
            })
    void leavesPlainWhatIsPlain(String value) {
        assertEquals(value, YAML.escape(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "True",
                "~",
                "Null",
                "012",
                "10",
                "-1",
                "0x1f",
                "0o17",
                "0b1",
                "1e3",
                "1_000",
                "0_X4",
                "0o+7",
                "0b-1",
                "+_0b1",
                "1e_+5",
                ".e0",
                "1.5",
                "1.34.0",
                "10.0.0.1",
                "1:30",
                "8080:8080",
                "2026-01-01",
                "2026-1-1 x",
                ".inf",
                "-.INF",
                ".nan",
                "inf",
                "Infinity",
                "=",
                "<<",
                "-",
                "- a",
                "---",
                "--- a",
                "...",
                "... a",
                ".",
                " a",
                "a ",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "!a",
                "&a",
                "*a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "[a",
                "{a",
                "a]",
                "a,b",
                "?",
                "? a",
                "'a'",
                "a sentence, with a comma",
                "a sentence with a question mark?",
                "a sentence #with what starts a comment",
                "a sentence: with what ends a key",
                "a sentence with a space at its end "
            })
    void quotesWhatSomeReaderTakesForSomethingElse(String value) {
        assertEquals('"' + value + '"', YAML.escape(value));
    }

    @Test
    void takesTheQuotesThatSpareEscapes() {
        assertEquals("'\"a\": \\d'", YAML.escape("\"a\": \\d"));
        assertEquals("\"'a\\\": \"", YAML.escape("'a\": "));
        assertEquals("'\"'", YAML.escape("\""));
        assertEquals("'\\ '", YAML.escape("\\ "));
    }

    @Test
    void showsWhatNobodySees() {
        assertEquals(
                "\"a\\tb\\nc\\u0000\\u0085\\u00a0\\u2028\\ufeff\\U000e0041\"",
                YAML.escape("a\tb\nc\0\u0085\u00a0\u2028\ufeff\udb40\udc41"));
        assertEquals("\"a sentence\\twith a tabulator\"", YAML.escape("a sentence\twith a tabulator"));
    }

    @Test
    void refusesHalfASurrogatePairByItsPlace() {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> YAML.escape("😀secret\ud83d"));
        assertEquals("The value's character 8, U+D83D, cannot stand in YAML", refusal.fact());
    }

    @Test
    void takesLongTexts() {
        String text = "1:30 a #".repeat(50_000);
        assertEquals(text, Yaml.read12(YAML.escape(text)));
        assertEquals("x".repeat(300_000), YAML.escape("x".repeat(300_000)));
    }

    /** The reader of Jackson's own choice fails at one of these lengths. */
    @Test
    void readsAstralCharactersWhereverTheyStand() {
        for (int length = 1000; length < 1050; length++) {
            readBack("x".repeat(length) + "😀", YAML.escape("x".repeat(length) + "😀"));
        }
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertEquals("k".repeat(1024), Escapers.yamlKey().escape("k".repeat(1024)));
        assertThrows(InvalidValueException.class, () -> Escapers.yamlKey().escape("k".repeat(1025)));
        assertThrows(InvalidValueException.class, () -> Escapers.yamlKey().escape("é".repeat(513)));
    }

    @Test
    void noShortTextIsTakenForANumber() {
        List<String> texts = NumericTexts.all();
        readBack(
                texts,
                texts.stream().map(text -> "- " + YAML.escape(text) + "\n").collect(Collectors.joining()));
    }

    @Property
    void everyReaderReadsTheValueBack(@ForAll @From(supplier = HostileText.class) String value) {
        String token = YAML.escape(value);
        String key = Escapers.yamlKey().escape(value);
        assertTrue(token.lines().count() == 1, token);
        readBack(value, token);
        readBack(Map.of("k", value), "k: " + token + "\n");
        readBack(Map.of("k", value), "k: " + token + " # comment\n");
        readBack(List.of(value, value), "- " + token + "\n- " + token + "\n");
        readBack(List.of(value, value), "[" + token + ", " + token + "]");
        readBack(Map.of(value, value), key + ": " + token + "\n");
        readBack(Map.of(value, value), "{" + key + ": " + token + "}");
        readBack(Map.of(value, List.of(Map.of(value, value))), key + ":\n  - " + key + ": " + token + "\n");
    }

    private static void readBack(Object value, String yaml) {
        assertEquals(value, Yaml.read12(yaml), () -> "YAML 1.2: " + yaml);
        assertEquals(value, Yaml.read11(yaml), () -> "YAML 1.1: " + yaml);
    }
}
