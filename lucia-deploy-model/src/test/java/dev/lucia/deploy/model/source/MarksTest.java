package dev.lucia.deploy.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Property
    void manyQuestionsAreAnsweredAsOneIs(
            @ForAll @Size(max = 8)
                    Map<
                                    @NotEmpty @StringLength(max = 3) @AlphaChars @Chars({'/', '~', '0', '1'}) String,
                                    @Size(max = 8) List<@AlphaChars String>>
                            values) {
        StringBuilder text = new StringBuilder();
        values.forEach((key, items) -> {
            text.append('"').append(key).append("\":\n");
            items.forEach(item -> text.append("- '").append(item).append("'\n"));
        });
        Map<String, YamlDocument.Mark> all = document(text + "end: 1\n").marks();
        YamlDocument asked = document(text + "end: 1\n");
        for (int round = 0; round < 3; round++) {
            all.forEach((pointer, mark) -> assertEquals(Optional.of(mark), asked.mark(pointer), pointer));
        }
        all.keySet().forEach(pointer -> {
            String none = pointer + "/";
            assertEquals(
                    all.containsKey(none),
                    document(text + "end: 1\n").mark(none).isPresent(),
                    none);
        });
    }

    @Test
    void aKeyThatIsThereTwiceHasThePlaceOfTheLastHoweverOftenItIsAskedFor() {
        YamlDocument document = document("a: 1\nb: 2\na: 3\n");
        for (int i = 0; i < 100; i++) {
            assertEquals(new Position(3, 4), document.mark("/a").orElseThrow().value());
        }
    }

    @Test
    void whatALaterValueOfTheSameKeyHidesHasNoPlaceHoweverOftenItIsAskedFor() {
        YamlDocument document = document("a: {x: 1, b: {y: 1}}\na: {b: 2}\nc: {x: 3}\n");
        for (int i = 0; i < 100; i++) {
            assertTrue(document.mark("/a/x").isEmpty());
            assertTrue(document.mark("/a/b/y").isEmpty());
            assertEquals(new Position(2, 8), document.mark("/a/b").orElseThrow().value());
            assertEquals(new Position(3, 8), document.mark("/c/x").orElseThrow().value());
        }
        assertEquals(Set.of("", "/a", "/a/b", "/c", "/c/x"), document.marks().keySet());
        assertEquals(Map.of("/a/b", "2", "/c/x", "3"), document.plainNumbers());
    }

    @Test
    void manyKeysThatAreThereTwiceAreHiddenAsOneIs() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 100).forEach(i -> text.append("k" + i + ": {x: 1}\nk" + i + ": {y: 2}\n"));
        YamlDocument document = document(text.toString());
        for (int i = 0; i < 100; i++) {
            assertTrue(document.mark("/k" + i + "/x").isEmpty());
            assertEquals(
                    new Position(2 * i + 2, 1),
                    document.mark("/k" + i).orElseThrow().key());
        }
        assertEquals(201, document.marks().size());
    }

    @Test
    void thePointerOfAnotherIsNotTakenForItsOwn() {
        YamlDocument document = document("ab: {c: 1}\na: {bc: 2}\n");
        assertEquals(new Position(1, 9), document.mark("/ab/c").orElseThrow().value());
        assertEquals(new Position(2, 9), document.mark("/a/bc").orElseThrow().value());
        assertTrue(document.mark("/a/c").isEmpty());
        assertTrue(document.mark("/abbc").isEmpty());
        assertTrue(document.mark("ab").isEmpty());
    }

    private static YamlDocument document(String text) {
        return YamlText.parse(text, YamlDialect.YAML_1_1).documents().get(0);
    }
}
