package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Helm's own engine reads the values back, and with it Go's {@code sigs.k8s.io/yaml}. */
class HelmEscaperTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void leavesAloneWhatIsNoAction() {
        assertEquals("lucia", Escapers.helm().escape("lucia"));
        assertEquals("\"{ a }}\"", Escapers.helm().escape("{ a }}"));
    }

    @Test
    void writesTheStartOfAnActionAsOne() {
        assertEquals("\"{{ \"{{\" }} .Values.x }}\"", Escapers.helm().escape("{{ .Values.x }}"));
        assertEquals("\"{{ \"{{\" }}{\"", Escapers.helm().escape("{{{"));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void helmRendersTheValuesOfATemplate(
            @ForAll @Size(min = 100, max = 200) List<@From(supplier = HostileText.class) String> values)
            throws IOException {
        String template = values.stream()
                .map(value -> "    - " + Escapers.helm().escape(value) + "\n")
                .collect(Collectors.joining("", "kind: Values\nspec:\n  block:\n", flow(values)));
        Map<?, ?> spec = (Map<?, ?>) ((Map<?, ?>) Yaml.read12(rendered("", template))).get("spec");
        assertEquals(Map.of("block", values, "flow", values), spec);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void goReadsTheScalarsOfAValuesFile(
            @ForAll @Size(min = 100, max = 200) List<@From(supplier = HostileText.class) String> values)
            throws IOException {
        String file = values.stream()
                .map(value -> "  - " + Escapers.yaml().escape(value) + "\n")
                .collect(Collectors.joining("", "values:\n", ""));
        String manifest = rendered(file, "kind: Values\nspec: {{ .Values.values | toJson | b64enc }}\n");
        assertIterableEquals(values, (List<?>) JSON.readValue(decoded(manifest), List.class));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void goReadsTheKeysOfAValuesFile(
            @ForAll @Size(min = 100, max = 200) List<@From(supplier = HostileText.class) String> values)
            throws IOException {
        Map<String, String> entries =
                values.stream().distinct().collect(Collectors.toMap(value -> value, value -> value));
        String file = entries.keySet().stream()
                .map(key -> "  " + Escapers.yamlKey().escape(key) + ": "
                        + Escapers.yaml().escape(key) + "\n")
                .collect(Collectors.joining("", "values:\n", ""));
        String manifest = rendered(file, "kind: Values\nspec: {{ .Values.values | toJson | b64enc }}\n");
        assertEquals(entries, JSON.readValue(decoded(manifest), Map.class));
    }

    private static String flow(List<String> values) {
        return values.stream().map(Escapers.helm()::escape).collect(Collectors.joining(", ", "  flow: [", "]\n"));
    }

    private static byte[] decoded(String manifest) {
        return Base64.getDecoder().decode(String.valueOf(((Map<?, ?>) Yaml.read12(manifest)).get("spec")));
    }

    private static String rendered(String values, String template) throws IOException {
        Path chart = Files.createTempDirectory("chart");
        try {
            Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: c\nversion: 1.0.0\n");
            Files.writeString(chart.resolve("values.yaml"), values);
            Files.createDirectory(chart.resolve("templates"));
            Files.writeString(chart.resolve("templates/t.yaml"), template);
            return new Helm(chart).template().call();
        } finally {
            for (String name : List.of("templates/t.yaml", "templates", "values.yaml", "Chart.yaml", "")) {
                Files.deleteIfExists(chart.resolve(name));
            }
        }
    }
}
