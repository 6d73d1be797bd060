package dev.lucia.deploy.probe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.Secret;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PeerTextTest {
    @Test
    void whatATerminalObeysIsEscaped() {
        assertEquals(
                "'\\u001b[31m\\r\\n\\t\\u0000\\u202e\\u2028\\ufffe\\udbff\\udfff\\u009b'",
                quote("\u001b[31m\r\n\t\0\u202e\u2028\ufffe\udbff\udfff\u009b"));
        assertEquals("'ümlaut 漢字 😀 it's'", quote("ümlaut 漢字 😀 it's"));
        assertEquals("''", quote(""));
    }

    @Test
    void whatIsLongIsCutWithinItsLimit() {
        String shown = quote("x".repeat(100_000));
        assertEquals(PeerText.MOST, shown.length());
        assertTrue(shown.endsWith("x…'"), shown);
        assertEquals(199, quote("x".repeat(197)).length());
        assertFalse(quote("x".repeat(197)).contains("…"));
    }

    @Test
    void aSecretIsMaskedAlsoInPartAndInAnotherCase() {
        List<Secret> secrets = List.of(Secret.of("0123456789abcdef"), Secret.of("pw"));
        assertEquals("'key ********!'", PeerText.quote("key 0123456789abcdef!", secrets));
        assertEquals("'key ********…'", PeerText.quote("key 0123456789…", secrets));
        assertEquals("'key ********'", PeerText.quote("key 89ABCDEF", secrets));
        assertEquals("'key 89ABCDE'", PeerText.quote("key 89ABCDE", secrets));
        assertEquals("'my ********.'", PeerText.quote("my pw.", secrets));
    }

    @Property
    void nothingIsTooLongOrObeyed(@ForAll String text) {
        String shown = quote(text);
        assertTrue(shown.length() <= PeerText.MOST, shown);
        assertTrue(
                shown.chars().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                shown);
    }

    @Property
    void noSecretIsShownWhateverStandsAroundIt(
            @ForAll String before, @ForAll @StringLength(min = 1, max = 60) String secret, @ForAll String after) {
        String shown = PeerText.quote(before + secret + after, List.of(Secret.of(secret)));
        String inside = shown.substring(1, shown.length() - 1).replace(Secret.MASK, "");
        assertFalse(secret.length() > 12 && inside.contains(secret), shown);
    }

    private static String quote(String text) {
        return PeerText.quote(text, List.of());
    }
}
