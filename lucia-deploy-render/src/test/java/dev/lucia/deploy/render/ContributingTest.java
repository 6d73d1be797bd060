package dev.lucia.deploy.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.UnifiedDiffUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diffs by which the pages of {@code CONTRIBUTING.md} show how to add something: they fit the code as it is. */
class ContributingTest {
    private static final Pattern BLOCK = Pattern.compile("^```diff\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("^(?=diff --git )", Pattern.MULTILINE);
    private static final Pattern NEW_NAME = Pattern.compile("^\\+\\+\\+ b/(.+)$", Pattern.MULTILINE);

    private static final Path ROOT = Repository.root();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucia-deploy-model/ADDING-A-SETTING.md",
                "lucia-deploy-render/ADDING-A-TARGET.md",
                "lucia-deploy-validate/ADDING-A-RULE.md",
                "lucia-deploy-probe/ADDING-A-PROBE.md"
            })
    void theDiffsOfAPageFitTheFilesThatTheyName(String page) throws Exception {
        assertFalse(applied(page).isEmpty());
    }

    // The other two modules are not on the class path of this one.
    @ParameterizedTest
    @ValueSource(strings = {"lucia-deploy-model/ADDING-A-SETTING.md", "lucia-deploy-render/ADDING-A-TARGET.md"})
    void theProgramThatAPageMakesCompiles(String page) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", directory.toString()));
        for (var file : applied(page).entrySet()) {
            if (file.getKey().contains("/src/main/java/")) {
                Path source = directory.resolve(file.getKey());
                Files.createDirectories(source.getParent());
                arguments.add(Files.writeString(source, file.getValue()).toString());
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertEquals(0, exitCode, () -> said.toString(UTF_8));
    }

    @Test
    void aDiffOfWhatTheCodeWasDoesNotFit() {
        String diff = """
                --- a/lucia-deploy-render/src/main/java/dev/lucia/deploy/render/Target.java
                +++ b/lucia-deploy-render/src/main/java/dev/lucia/deploy/render/Target.java
                @@ -10 +10 @@
                -public record Target(String nickname) {}
                +public record Target(String name) {}
                """;
        assertThrows(AssertionError.class, () -> apply(diff, new TreeMap<>()));
    }

    private static Map<String, String> applied(String page) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (MatchResult block :
                BLOCK.matcher(Files.readString(ROOT.resolve(page))).results().toList()) {
            for (String diff : FILE.splitAsStream(block.group(1)).toList()) {
                apply(diff, files);
            }
        }
        return files;
    }

    /** Applies the diff of one file, and adds what the file then is by its path. */
    private static void apply(String diff, Map<String, String> files) throws IOException {
        Matcher name = NEW_NAME.matcher(diff);
        assertTrue(name.find(), diff);
        Path file = ROOT.resolve(name.group(1));
        boolean isNew = diff.contains("\n--- /dev/null\n");
        assertEquals(!isNew, Files.exists(file), () -> "There is " + file);
        List<String> lines = isNew ? List.of() : Files.readAllLines(file);
        // Lines may have moved since, but not changed.
        List<String> applied = assertDoesNotThrow(
                () -> UnifiedDiffUtils.parseUnifiedDiff(diff.lines().toList()).applyFuzzy(lines, 0),
                () -> "The diff of " + file + " no longer fits. Change it with the code.");
        files.put(name.group(1), String.join("\n", applied) + "\n");
    }
}
