package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.Engines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposeEscaperTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Example
    void writesDollarSignsTwice() {
        assertEquals("a$$b", Escapers.compose().escape("a$b"));
        assertEquals("\"$${X}\"", Escapers.compose().escape("${X}"));
    }

    @Example
    void writesVariablesWithATextOfTheirOwn() {
        assertEquals(
                "\"${X:?Set it in .env: a $$5 note}\"", ComposeVariable.required("X", "Set it in .env: a $5 note"));
        assertEquals("\"${X_1:-}\"", ComposeVariable.orDefault("X_1", ""));
        assertThrows(InvalidValueException.class, () -> ComposeVariable.orDefault("X", "a}"));
        assertThrows(InvalidValueException.class, () -> ComposeVariable.orDefault("X", "{a"));
        assertThrows(InvalidValueException.class, () -> ComposeVariable.required("X", "a\nb"));
        assertThrows(InvalidValueException.class, () -> ComposeVariable.required("X-1", "a"));
    }

    @Example
    void saysBeforehandWhichTextsAVariableHolds() {
        assertTrue(ComposeVariable.holds("a $5 \"note\" 😀"));
        for (String text : List.of("a}", "{a", "a\nb", "a\rb", "a\ud83d")) {
            assertFalse(ComposeVariable.holds(text), text);
            assertThrows(InvalidValueException.class, () -> ComposeVariable.text(text));
        }
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeReadsTheValuesBack(
            @ForAll @Size(min = 500, max = 1000) List<@From(supplier = HostileText.class) String> values) {
        assertIterableEquals(values, labels(values, Escapers.compose()::escape));
    }

    @Example
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeTakesNoShortTextForANumber() {
        List<String> texts = NumericTexts.all();
        assertIterableEquals(texts, labels(texts, Escapers.compose()::escape));
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeReadsTheDefaultsBack(
            @ForAll @Size(min = 500, max = 1000) List<@From(supplier = WithoutBraces.class) String> values) {
        assertIterableEquals(values, labels(values, value -> ComposeVariable.orDefault("LUCIA_UNSET", value)));
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeReadsSeveralDefaultsInOneScalar(
            @ForAll @Size(min = 500, max = 1000) List<@From(supplier = WithoutBraces.class) String> values) {
        List<String> twice =
                values.stream().map(value -> "$a" + value + ":" + value + "}").toList();
        assertIterableEquals(twice, labels(values, value -> {
            String text = ComposeVariable.text(value);
            return Escapers.yaml().escape("$$a${LUCIA_UNSET:-" + text + "}:${LUCIA_UNSET:-" + text + "}}");
        }));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeStopsWithTheMessage(@ForAll @From(supplier = WithoutBraces.class) String message) {
        Engines.Result result = config(file(List.of(ComposeVariable.required("LUCIA_UNSET", message))), Map.of());
        assertNotEquals(0, result.exitCode());
        assertTrue(result.err().contains(message), () -> result.err() + " does not hold " + message);
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @Tag("engine")
    @AddLifecycleHook(NeedsCompose.class)
    void composeTakesTheVariableThatIsSet(@ForAll @Size(20) List<@From(supplier = WithoutBraces.class) String> texts) {
        List<String> scalars = texts.stream()
                .flatMap(text -> Stream.of(
                        ComposeVariable.required("LUCIA_SET", text), ComposeVariable.orDefault("LUCIA_SET", text)))
                .toList();
        List<String> read = labels(config(file(scalars), Map.of("LUCIA_SET", "7235")), scalars.size());
        assertEquals(Collections.nCopies(scalars.size(), "7235"), read);
    }

    private static List<String> labels(List<String> values, UnaryOperator<String> escaper) {
        return labels(config(file(values.stream().map(escaper).toList()), Map.of()), values.size());
    }

    private static List<String> labels(Engines.Result result, int size) {
        assertEquals(0, result.exitCode(), result.err());
        JsonNode labels = JSON.readTree(result.out()).at("/services/lucia/labels");
        List<String> read = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            read.add(labels.get("l" + i).asString().replace("$$", "$"));
        }
        return read;
    }

    private static String file(List<String> scalars) {
        StringBuilder out = new StringBuilder("name: lucia\nservices:\n  lucia:\n    image: lucia\n    labels:\n");
        for (int i = 0; i < scalars.size(); i++) {
            out.append("      l").append(i).append(": ").append(scalars.get(i)).append('\n');
        }
        return out.toString();
    }

    private static Engines.Result config(String file, Map<String, String> environment) {
        List<String> command = new ArrayList<>(Engines.compose());
        command.addAll(List.of("--env-file", "/dev/null", "-f", "-", "config", "--format", "json"));
        return Engines.run(file, environment, command);
    }

    /** What the text of a variable can hold. */
    static final class WithoutBraces implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return new HostileText.OnOneLine().get().map(text -> text.replaceAll("[{}]", ""));
        }
    }

    static final class NeedsCompose implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(Engines::compose);
        }
    }
}
