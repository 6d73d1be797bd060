package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.Engines;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellEscaperTest {
    private static final Escaper SHELL = Escapers.shell();
    private static final String REMEDY = "Install it from your distribution.";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/opt/lucia/lucia.AgentHost.dll, /opt/lucia/lucia.AgentHost.dll",
                "--retry, --retry",
                "``, ''",
                "a b, 'a b'",
                "$HOME, '$HOME'",
                "it's, 'it'\\''s'",
                "a=b, 'a=b'",
                "~, '~'",
                "é, 'é'",
                "done, 'done'"
            })
    void quotesWhatAShellWouldReadItsOwnWay(String value, String word) {
        assertEquals(word, SHELL.escape(value));
    }

    @Test
    void refusesTheNullCharacter() {
        assertThrows(InvalidValueException.class, () -> SHELL.escape("a\0"));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsSh.class)
    void shReadsTheValuesBack(
            @ForAll @Size(min = 100, max = 200) List<@From(supplier = HostileText.WithoutNull.class) String> values) {
        assertReads(Engines.program("sh", REMEDY), values);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsBash.class)
    void bashReadsTheValuesBack(
            @ForAll @Size(min = 100, max = 200) List<@From(supplier = HostileText.WithoutNull.class) String> values) {
        assertReads(Engines.program("bash", REMEDY), values);
    }

    private static void assertReads(String shell, List<String> values) {
        String arguments = values.stream().map(SHELL::escape).collect(Collectors.joining(" "));
        String assignments = values.stream()
                .map(value -> "v=" + SHELL.escape(value) + "\nprintf '%s\\0' \"$v\"\n" + "case \"$v\" in "
                        + SHELL.escape(value) + ") ;; *) exit 3 ;; esac\n")
                .collect(Collectors.joining());
        Engines.Result result = Engines.run(
                "printf '%s\\0' " + arguments + "\n" + assignments, Map.of("LC_ALL", "C.UTF-8"), List.of(shell));
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        String expected = String.join("\0", values) + "\0";
        assertEquals(expected + expected, result.out());
    }

    static final class NeedsSh implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(() -> Engines.program("sh", REMEDY));
        }
    }

    static final class NeedsBash implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(() -> Engines.program("bash", REMEDY));
        }
    }
}
