package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "infra/docker/.env.example",
                ".github/workflows/helm-lint.yml",
                "infra/kubernetes/helm/templates/_helpers.tpl",
                "-",
                "...",
                "a.."
            })
    void takesNormalRelativePaths(String path) {
        assertEquals(path, new RenderedFile(path, "x\n", false).path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                ".",
                "../x",
                "a/../b",
                "a/..",
                "a/.",
                "./a",
                "a//b",
                "a/",
                "a b",
                "a\nb",
                "a\\b",
                "C:\\x",
                "c:x",
                "ä",
                "a\0b",
                "a\u0301",
                "a*",
                "$HOME",
                "~",
                "%2e%2e/x",
                "a\u2215b",
                "infra/.x.lucia-deploy-tmp",
                "x.lucia-deploy-tmp/y"
            })
    void refusesOtherPathsAndNamesThem(String path) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new RenderedFile(path, "x\n", false));
        assertTrue(e.toString().contains("The path '"), e.getMessage());
    }

    @Test
    void refusesPathsThatNoFileSystemTakes() {
        assertThrows(IllegalArgumentException.class, () -> new RenderedFile("a".repeat(201), "x\n", false));
        assertThrows(IllegalArgumentException.class, () -> new RenderedFile("a/".repeat(512) + "a", "x\n", false));
        for (String longest : List.of("a".repeat(200), "a/".repeat(511) + "aa")) {
            assertEquals(longest, new RenderedFile(longest, "x\n", false).path());
        }
    }

    @Property
    void takesAPathOnlyIfItStaysBelowTheRootAndNeedsNoEscaping(@ForAll String path) {
        boolean plain = path.matches("[A-Za-z0-9._-]{1,200}(/[A-Za-z0-9._-]{1,200})*")
                && path.length() <= 1024
                && !("/" + path + "/").matches(".*/\\.{1,2}/.*");
        assertEquals(plain, TreePath.fault(path).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "x",
                "x\n\n",
                "\rx\n",
                "\0x\n",
                "x\r\n",
                "x\ry\n",
                "x\0\n",
                "\uFEFFx\n",
                "x\uD800\n",
                "\uDC00\n"
            })
    void refusesContentThatIsNotPlainTextAndNamesThePath(String content) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new RenderedFile("infra/a", content, false));
        assertTrue(e.toString().contains("'infra/a'"), e.getMessage());
    }

    @Test
    void isUtf8AndHandsOutItsOwnCopy() {
        RenderedFile file = new RenderedFile("infra/a", "ä 𝄞\n", false);
        byte[] bytes = file.bytes();
        assertArrayEquals("ä 𝄞\n".getBytes(StandardCharsets.UTF_8), bytes);
        bytes[0] = 0;
        assertArrayEquals("ä 𝄞\n".getBytes(StandardCharsets.UTF_8), file.bytes());
    }

    @Test
    void hasTheHashThatSha256sumPrints() {
        assertEquals(
                "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
                new RenderedFile("infra/a", "hello\n", false).sha256());
    }

    @Test
    void isEqualByValue() {
        RenderedFile file = new RenderedFile("infra/a", "x\n", false);
        assertEquals(file, new RenderedFile("infra/a", "x\n", false));
        assertEquals(file.hashCode(), new RenderedFile("infra/a", "x\n", false).hashCode());
        assertNotEquals(file, new RenderedFile("infra/b", "x\n", false));
        assertNotEquals(file, new RenderedFile("infra/a", "y\n", false));
        assertNotEquals(file, new RenderedFile("infra/a", "x\n", true));
        assertEquals("infra/a", file.toString());
    }
}
