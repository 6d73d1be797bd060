package dev.lucia.deploy.model.value;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTest {
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @ParameterizedTest
    @MethodSource("grammars")
    void whatIsAcceptedIsKeptAsItWasWritten(Grammar grammar) {
        assertAll(grammar.accepted().stream().map(text -> () -> isKept(grammar, text)));
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void whatIsRefusedIsNamedAndExplained(Grammar grammar) {
        assertAll(grammar.refused().stream().map(text -> () -> isRefused(grammar, text)));
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void eachRemedyHoldsAnExample(Grammar grammar) {
        InvalidValueException e = refusal(grammar, "\0");
        assertTrue(e.remedy().contains("for example") || grammar.type() == ImageDigest.class, e::remedy);
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void noLongTextKeepsThePatternBusy(Grammar grammar) {
        TextFormat format = grammar.type().getAnnotation(TextFormat.class);
        int length = format == null ? 4096 : format.maxLength();
        Pattern pattern = Pattern.compile(format == null ? ".*" : format.pattern());
        for (String unit : hostileUnits(grammar)) {
            String text = unit.repeat(length / unit.length() + 1).substring(0, length);
            for (String end : List.of("", "!", "\n", "/", ".", "-", "@", ":")) {
                assertEquals(
                        pattern.matcher(text + end).matches(),
                        pattern.matcher(text + end).matches());
                isKeptOrRefused(grammar, text + end);
            }
        }
    }

    static List<Grammar> grammars() {
        return Grammar.ALL;
    }

    private static List<String> hostileUnits(Grammar grammar) {
        return Stream.concat(
                        Stream.of(
                                "a", "A", "0", "-", ".", "/", "a-", "a.", "a/", "/a", "a:", ":", "a_", "__", "..", "/.",
                                "1.", "a@", "~", " ", "😀"),
                        grammar.accepted().stream())
                .toList();
    }

    static void isKeptOrRefused(Grammar grammar, String text) {
        try {
            isKept(grammar, text);
        } catch (InvalidValueException e) {
            isRefused(grammar, text);
        }
    }

    static void isKept(Grammar grammar, String text) {
        Object value = grammar.of().apply(text);
        assertEquals(text, value.toString());
        assertEquals(value, grammar.of().apply(value.toString()));
        assertEquals(value.hashCode(), grammar.of().apply(text).hashCode());
    }

    static void isRefused(Grammar grammar, String text) {
        InvalidValueException e = refusal(grammar, text);
        boolean shown = e.fact().contains(Quoted.of(text));
        assertTrue(showsValue(grammar, text) ? shown : !shown || text.equals("@"), e::fact);
        assertFalse(UNSHOWABLE.matcher(e.getMessage()).find(), e::getMessage);
        assertFalse(e.fact().endsWith("."), e::fact);
        assertTrue(e.remedy().endsWith("."), e::remedy);
        assertEquals(e.fact() + ". " + e.remedy(), e.getMessage());
    }

    private static InvalidValueException refusal(Grammar grammar, String text) {
        return assertThrows(InvalidValueException.class, () -> grammar.of().apply(text), () -> Quoted.of(text));
    }

    // What may be a secret in the wrong place is not shown.
    private static boolean showsValue(Grammar grammar, String text) {
        return grammar.type() != SecretName.class && !(grammar.type() == HttpUrl.class && text.contains("@"));
    }
}
