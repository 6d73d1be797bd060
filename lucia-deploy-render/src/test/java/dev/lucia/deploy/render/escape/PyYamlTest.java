package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.render.Engines;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/** PyYAML reads the scalars back, by its own reader and by libyaml. */
@Tag("engine")
class PyYamlTest {
    private static final String READ = """
            import json, sys, yaml
            text = sys.stdin.buffer.read()
            json.dump([yaml.load(text, Loader=l) for l in (yaml.SafeLoader, yaml.CSafeLoader)], sys.stdout)
            """;

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsPyYaml.class)
    void pyYamlReadsTheValuesBack(
            @ForAll @Size(min = 250, max = 500) List<@From(supplier = HostileText.class) String> values) {
        Escaper yaml = Escapers.yaml();
        String block =
                values.stream().map(value -> "  - " + yaml.escape(value) + "\n").collect(Collectors.joining());
        String flow = values.stream().map(yaml::escape).collect(Collectors.joining(", ", "[", "]\n"));
        String keys = values.stream()
                .map(value -> "  " + Escapers.yamlKey().escape(value) + ": " + yaml.escape(value) + "\n")
                .collect(Collectors.joining());
        Map<String, String> entries =
                values.stream().distinct().collect(Collectors.toMap(value -> value, value -> value));
        Map<String, Object> expected = Map.of("block", values, "flow", values, "keys", entries);
        String file = "block:\n" + block + "flow: " + flow + "keys:\n" + keys;
        Engines.Result result = Engines.run(file, Map.of(), List.of(python(), "-c", READ));
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(List.of(expected, expected), new JsonMapper().readValue(result.out(), List.class));
    }

    private static String python() {
        String remedy = "Install python3 and python3-yaml.";
        String python = Engines.program("python3", remedy);
        boolean has = Engines.run("", Map.of(), List.of(python, "-c", "import yaml; yaml.CSafeLoader"))
                        .exitCode()
                == 0;
        Assumptions.assumeTrue(has, "Python's 'yaml' is missing. " + remedy);
        return python;
    }

    static final class NeedsPyYaml implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(PyYamlTest::python);
        }
    }
}
