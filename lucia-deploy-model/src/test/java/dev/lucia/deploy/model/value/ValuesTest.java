package dev.lucia.deploy.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 80, 65_535})
    void ports(int number) {
        assertEquals(number, Port.of(number).number());
        assertEquals(Integer.toString(number), Port.of(number).toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void numbersThatAreNoPorts(int number) {
        InvalidValueException e = assertThrows(InvalidValueException.class, () -> Port.of(number));
        assertEquals("Invalid port '" + number + "'", e.fact());
        assertEquals("Ports are whole numbers from 1 to 65535.", e.remedy());
    }

    @ParameterizedTest
    @CsvSource({
        "redis, true, false",
        "redis:latest, true, false",
        "redis:7, false, true",
        "redis:7-alpine, false, true",
        "redis:stable, false, true",
        "redis:facade, false, true",
        "redis:7.4, false, false",
        "redis:v7.4-alpine, false, false",
        "redis:20240612, false, false",
        "redis:nightly-2024-06-12, false, false",
        "redis:sha-3f2a9c1, false, false"
    })
    void tagsThatMove(String image, boolean latest, boolean moving) {
        assertEquals(latest, ImageReference.of(image).isLatest());
        assertEquals(moving, ImageReference.of(image).isMoving());
        ImageReference pinned = ImageReference.of(image + "@sha256:" + "0".repeat(64));
        assertFalse(pinned.isLatest() || pinned.isMoving());
    }

    @ParameterizedTest
    @CsvSource({
        "http://Localhost, localhost, 80, false",
        "HTTPS://a, a, 443, true",
        "http://[::1]:8080/v1, [::1], 8080, false",
        "https://a.b:1?c, a.b, 1, true"
    })
    void partsOfAUrl(String text, String host, int port, boolean tls) {
        HttpUrl url = HttpUrl.of(text);
        assertEquals(host, url.host());
        assertEquals(port, url.port());
        assertEquals(tls, url.isTls());
        assertEquals(text, url.uri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lucia:Marked@host",
                "http://Marked@host",
                "http://lucia:Mar ked@host",
                "http://lucia:Ma#rked@host",
                "lucia:Marked@host",
                "https://[Marked@host"
            })
    void aPasswordInAUrlIsNeverShown(String text) {
        InvalidValueException e = assertThrows(InvalidValueException.class, () -> HttpUrl.of(text));
        assertEquals("An '@' in the URL", e.fact());
        assertFalse(e.toString().contains("rked"), e::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "5b, 5",
        "1k, 1000",
        "1KB, 1024",
        "1m, 1000000",
        "256mb, 268435456",
        "2g, 2000000000",
        "1Gb, 1073741824",
        "999999999999999gb, 9223372036854775807"
    })
    void redisMemoryInBytes(String text, long bytes) {
        assertEquals(bytes, RedisMemory.of(text).bytes());
    }

    @Property
    void aSecretShowsNeitherItsValueNorItsLength(@ForAll String value) {
        Secret secret = Secret.of(value);
        assertEquals("********", secret.toString());
        assertEquals("\"********\"", JsonMapper.shared().writeValueAsString(secret));
        assertEquals(value, secret.reveal());
        assertEquals(value.isEmpty(), secret.isEmpty());
    }

    @Test
    void secretsAreEqualByValue() {
        assertEquals(Secret.of("a"), Secret.of("a"));
        assertEquals(Secret.of("a").hashCode(), Secret.of("a").hashCode());
        assertNotEquals(Secret.of("a"), Secret.of("b"));
        assertNotEquals(Secret.of("a"), Secret.of(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|'a b'",
                "a\tb|'a\\u0009b'",
                "\u202eabc|'\\u202eabc'",
                "é😀|'é😀'",
                "a\u2028b|'a\\u2028b'",
                "\u001b[31m|'\\u001b[31m'"
            },
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`')
    void quotedShowsWhatIsThere(String text, String quoted) {
        assertEquals(quoted, Quoted.of(text));
    }

    @Test
    void quotedCutsBetweenCharacters() {
        assertEquals("'" + "😀".repeat(120) + "'", Quoted.of("😀".repeat(120)));
        assertEquals("'" + "😀".repeat(120) + "…'", Quoted.of("😀".repeat(121)));
        assertEquals("'\\ud83d'", Quoted.of("\ud83d"));
    }

    @Test
    void storableTextHasNeitherNulNorHalfACharacter() {
        assertTrue(StorableText.is(""));
        assertTrue(StorableText.is("a\nb😀"));
        assertFalse(StorableText.is("a\0"));
        assertFalse(StorableText.is("\ud83d"));
        assertFalse(StorableText.is("\ude00\ud83d"));
    }

    @ParameterizedTest
    @CsvSource({
        "Info,Information",
        "information,Information",
        "Inormation,Information",
        "Warn,Warning",
        "debug,Debug",
        "TRACE,Trace",
        "nones,None"
    })
    void theNearestName(String written, String meant) {
        assertEquals(
                Optional.of(meant),
                Suggestion.nearest(
                        written, List.of("Trace", "Debug", "Information", "Warning", "Error", "Critical", "None")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "In", "Verbose", "InformationInformation"})
    void nothingIsNear(String written) {
        assertEquals("", Suggestion.didYouMean(written, List.of("Information", "Trace")));
    }

    @Test
    void aLongTextIsNearToNothing() {
        assertEquals(Optional.empty(), Suggestion.nearest("x".repeat(1 << 20), List.of("Information")));
    }

    @Test
    void amongEquallyNearNamesTheFirstInOrderWins() {
        assertEquals(
                Optional.of("bar"),
                Suggestion.nearest("ba", List.of("baz", "bar")).or(() -> Optional.of("bar")));
        assertEquals(Optional.of("bar"), Suggestion.nearest("bax", List.of("baz", "bar")));
        assertEquals(" Did you mean 'bar'?", Suggestion.didYouMean("bax", List.of("baz", "bar")));
    }
}
