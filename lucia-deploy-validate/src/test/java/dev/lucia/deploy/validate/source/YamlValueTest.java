package dev.lucia.deploy.validate.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlValueTest {
    private static final YamlValue ROOT = read("a/b~c:\n  - x: 010\n    y: yes\n    z: 'no'\n  - {}\n\"\": 1.50\n");

    @Test
    void isFoundByKeysAndByItsPointer() {
        YamlValue x = ROOT.at("a/b~c").items().findFirst().orElseThrow().at("x");

        assertEquals("/a~1b~0c/0/x", x.pointer());
        assertEquals("x", x.key());
        assertEquals("m.yaml:2:8 /a~1b~0c/0/x", x.toString());
        assertEquals(x, ROOT.find("/a~1b~0c/0/x"));
        assertEquals(x.hashCode(), ROOT.find("/a~1b~0c/0/x").hashCode());
        assertEquals(x, ROOT.find("/a~1b~0c").find("/0/x"));
        assertEquals("a/b~c", ROOT.find("/a~1b~0c").key());
        assertSame(x, x.find(""));
        assertNotEquals(x, ROOT.at("a/b~c"));
        assertNotEquals(x, read("a/b~c: [x: 010]").find("/a~1b~0c/0/x"));
    }

    @Test
    void whatIsMissingStandsWhereItWouldBe() {
        for (String pointer : List.of("/a~1b~0c/2", "/a~1b~0c/x", "/a~1b~0c/1/x/y", "/n/0", "/a~1b~0c/-1")) {
            YamlValue missing = ROOT.find(pointer);
            assertFalse(missing.isPresent(), pointer);
            assertEquals(pointer, missing.pointer());
            assertEquals(Optional.empty(), missing.scalar());
            assertFalse(missing.isPlain());
        }
        assertEquals("5:5", ROOT.find("/a~1b~0c/1/x/y").place().position().toString());
    }

    @Test
    void aScalarIsAsItWasWritten() {
        YamlValue list = ROOT.find("/a~1b~0c/0");

        assertEquals(
                "[010, yes, no]",
                list.values().map(v -> v.scalar().orElseThrow()).toList().toString());
        assertEquals(
                "[true, true, false]",
                list.values().map(YamlValue::isPlain).toList().toString());
        assertEquals(Optional.of("1.50"), ROOT.find("/").scalar());
        assertTrue(ROOT.at("").isPlain());
    }

    @Test
    void anElementIsNamedByTheListThatItIsInAndByNothingElse() {
        YamlValue root = read("8080:\n- - x: 1\n  - 2\n");
        YamlValue list = root.at("8080");

        assertEquals(list, list.named());
        assertEquals(list, root.find("/8080/0/1").named());
        assertEquals("x", root.find("/8080/0/0/x").named().key());
        assertEquals(root, root.named());
        YamlValue lists = read("[[1]]");
        assertEquals(lists, lists.find("/0/0").named());
    }

    private static YamlValue read(String text) {
        return YamlSource.read(SourceFile.of("m.yaml", text.getBytes(UTF_8)), SourceKind.KUBERNETES)
                .documents()
                .get(0);
    }
}
