package dev.lucia.deploy.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class GrammarPropertyTest {
    /** Characters that some grammar, shell, template or terminal gives a meaning. */
    private static final String HOSTILE =
            "aZ09-_./:@%#$'\"\\`{}[]()<>|&;*?!=+,~^ \t\r\n\0\u001b\u007f\u0085\u2028\u202e\ufeffßé😀";

    @Property
    void everyTextIsEitherKeptOrRefusedByName(@ForAll("texts") Tuple2<Grammar, String> written) {
        GrammarTest.isKeptOrRefused(written.get1(), written.get2());
    }

    @Property
    void anAddressOfSixteenBytesIsWhatTheJdkTakesForOne(@ForAll("almostIpv6") String text) {
        boolean hasLongGroup = Arrays.stream(text.split(":", -1)).anyMatch(group -> group.length() > 4);
        assertEquals(isAddress(text) && !hasLongGroup, isAccepted(text), text);
    }

    @Property
    void noFragmentOfAnAcceptedPathLeavesItsDirectory(@ForAll("paths") String text) {
        try {
            assertEquals(
                    text,
                    java.nio.file.Path.of(RelativePath.of(text).text())
                            .normalize()
                            .toString());
            assertTrue(java.nio.file.Path.of("/base").resolve(text).normalize().startsWith("/base"));
        } catch (InvalidValueException e) {
            assertFalse(e.fact().isEmpty());
        }
    }

    @Property
    void aReferenceIsPutTogetherFromItsParts(
            @ForAll("names") String name, @ForAll("tags") String tag, @ForAll boolean tagged, @ForAll boolean pinned) {
        String digest = "sha256:" + "0f".repeat(32);
        String text = name + (tagged ? ":" + tag : "") + (pinned ? "@" + digest : "");
        ImageReference reference = ImageReference.of(text);
        assertEquals(name, reference.name().text());
        assertEquals(tagged, reference.tag().filter(t -> t.text().equals(tag)).isPresent());
        assertEquals(
                pinned, reference.digest().filter(d -> d.text().equals(digest)).isPresent());
        assertEquals(text, reference.toString());
    }

    @Provide
    Arbitrary<Tuple2<Grammar, String>> texts() {
        return Arbitraries.of(Grammar.ALL)
                .flatMap(grammar -> Arbitraries.oneOf(
                                edited(grammar),
                                hostile(40),
                                Arbitraries.strings().ofMaxLength(20))
                        .map(text -> Tuple.of(grammar, text)));
    }

    @Provide
    Arbitrary<String> almostIpv6() {
        return Arbitraries.of("0", "1", "ffff", "12345", "Ab", ":", ":", ":", "::")
                .list()
                .ofMaxSize(17)
                .map(parts -> ":" + String.join("", parts))
                .flatMap(text -> Arbitraries.of(text, text.substring(1) + ":"))
                .filter(text -> text.contains(":"));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "b c", ".", "..", "/", "//", "...", "é")
                .list()
                .ofMaxSize(8)
                .map(l -> String.join("", l));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("redis", "a/b", "localhost:5000/a", "ghcr.io/a/b", "a.b:1/c-d/e_f");
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of("7", "latest", "1.0.0-alpine", "_", "A_b.c-d");
    }

    private static Arbitrary<String> hostile(int length) {
        return Arbitraries.of(HOSTILE.codePoints().mapToObj(Character::toString).toList())
                .list()
                .ofMaxSize(length)
                .map(parts -> String.join("", parts));
    }

    /** An accepted example with a few characters put in for others. */
    private static Arbitrary<String> edited(Grammar grammar) {
        List<String> examples =
                grammar.accepted().stream().filter(t -> t.length() < 200).toList();
        return Combinators.combine(
                        Arbitraries.of(examples),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 3),
                        hostile(2))
                .as((text, where, removed, inserted) -> {
                    int from = (int) Math.round(where * text.length());
                    return text.substring(0, from) + inserted + text.substring(Math.min(text.length(), from + removed));
                });
    }

    private static boolean isAccepted(String text) {
        try {
            IpAddress.of(text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    // A text with a colon is never looked up in the DNS.
    private static boolean isAddress(String text) {
        try {
            return InetAddress.getByName(text) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
