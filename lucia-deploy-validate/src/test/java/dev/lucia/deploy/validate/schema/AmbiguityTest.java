package dev.lucia.deploy.validate.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguityTest {
    private static final String CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  annotations:\n";

    @Test
    void ofAKeyThatIsThereTwiceTheLastCounts() {
        assertEquals(List.of(), ambiguous("    a: 010\n    a: \"010\"\n"));
        assertEquals(List.of("7:8"), ambiguous("    a: \"010\"\n    a: 010\n"));
        assertEquals(List.of(), ambiguous("    a: {b: 010}\n    a: x\n"));
    }

    @Test
    void whatAnAliasRepeatsIsSaidOnce() {
        assertEquals(List.of("6:8"), ambiguous("    a: &x 010\n    b: *x\n"));
    }

    @Test
    void eachObjectOfAListIsLookedThroughOnce() {
        String list = """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: c
                    data:
                      x: a
                      y: 010
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: 010
                """;

        assertEquals(List.of("10:10", "14:13"), places(list));
    }

    private static List<String> ambiguous(String annotations) {
        return places(CONFIG_MAP + annotations);
    }

    private static List<String> places(String manifest) {
        return Validator.standard().validate(SourceFile.of("m.yaml", manifest.getBytes(UTF_8))).list().stream()
                .filter(finding -> finding.rule().equals("ambiguous-scalar"))
                .map(finding -> finding.position().toString())
                .toList();
    }
}
