package dev.lucia.deploy.validate.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The rules about settings and secrets on files that nobody writes, and on values that nobody may see. */
class SettingsAnywhereTest {
    private static final String SECRET = "hunter2-hunter2-hunter2-hunter2-hunter2";

    /** Where a structure is expected, by the file that it stands in. */
    private static final Map<String, String> STRUCTURES = Map.of(
            "compose.yml", "services:\n  lucia:\n    environment: %s\n    network_mode: %s\n",
            "docker-compose.yml", "services: %s\nversion: %s\n",
            "configmap.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: %s\ndata: %s\n",
            "secret.yaml", "apiVersion: v1\nkind: Secret\ndata: %s\nstringData: %s\n",
            "pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env: %s\n  initContainers: %s\n",
            "values.yaml", "config: %s\nsecrets: %s\nexistingSecret: 5\n",
            "Chart.yaml", "name: %s\nversion: %s\n",
            "kustomization.yaml", "patches: %s\nresources: %s\n");

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "[]",
                "{}",
                "null",
                "",
                "~",
                "12",
                "true",
                "text",
                "[null, 1, [], {}]",
                "{OpenAI__ApiKey: null}",
                "{OpenAI__ApiKey: [a]}",
                "{OpenAI__ApiKey: {a: b}}",
                "{OpenAI__ApiKey: 12, HomeAssistant__BaseUrl: true}",
                "[OpenAI__ApiKey, OpenAI__ModelId=, =x, HomeAssistant__BaseUrl=5]",
                "[{name: OpenAI__ApiKey}, {name: 5, value: 6}, {value: x}]",
                "{OpenAI__ApiKey: '%%%'}",
                "{Redis__ConnectionString: ',,:'}",
                "{OpenAI__BaseUrl: 'http://['}",
                "{\"\": x, \"~/\": y}");
    }

    @Property
    void nothingThrows(@ForAll("values") String first, @ForAll("values") String second) {
        SourceFile[] files = STRUCTURES.entrySet().stream()
                .map(file -> SourceFile.of(file.getKey(), file.getValue().formatted(first, second)))
                .toArray(SourceFile[]::new);
        assertEquals(Validator.standard().validate(files), Validator.standard().validate(files));
    }

    @Property(tries = 200)
    void noEnvFileThrows(@ForAll byte[] bytes, @ForAll("values") String text) {
        Validator.standard().validate(SourceFile.of(".env", bytes), SourceFile.of("lucia.env.example", text));
        Validator.standard().validate(SourceFile.of("lucia.env", bytes), SourceFile.of("Dockerfile", "ENV " + text));
    }

    /** Sensitive settings, names that nobody knows, and what stands in the wrong place. */
    @Test
    void noSecretIsShown() {
        for (String name : List.of(
                "OpenAI__ApiKey",
                "HomeAssistant__AccessToken",
                "Redis__Password",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "OPENAI_API_KEY",
                "Feature__Token",
                "export OpenAI__ApiKey",
                "OpenAI__ApiKey ")) {
            for (String value : List.of(
                    SECRET, SECRET + " x", SECRET + "$x ${", "'" + SECRET, SECRET + " #x\t#y", SECRET + "YOUR_KEY")) {
                String env = name + "=" + value + "\n";
                String mapping = "  \"" + name + "\": \"" + value + "\"\n";
                assertShowsNothing(
                        SourceFile.of(".env", env).withMode(0644),
                        SourceFile.of("lucia.env", env).withMode(0644),
                        SourceFile.of(".env.example", env),
                        SourceFile.of("values.yaml", "config:\n" + mapping + "secrets:\n" + mapping),
                        SourceFile.of("configmap.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n" + mapping),
                        SourceFile.of("secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n" + mapping),
                        SourceFile.of("compose.yml", "services:\n lucia:\n  environment:\n  " + mapping),
                        SourceFile.of("Dockerfile", "FROM x\nENV " + env));
            }
        }
        assertShowsNothing(SourceFile.of(".env", "OpenAI__BaseUrl=sk-" + SECRET + "\n" + SECRET + "\n"));
    }

    private static void assertShowsNothing(SourceFile... files) {
        String shown = Validator.standard().validate(files).toString();
        assertFalse(shown.contains("hunter2"), shown);
    }

    /** A bound on hanging: work that grows with the square of the file would take minutes. */
    @Test
    void aFileOfNoiseTakesNoLonger() {
        String names = IntStream.range(0, 60_000)
                .mapToObj(i -> "Feature__Name" + i + "=a $b #c\n")
                .collect(Collectors.joining());
        String keys = "eyJ".repeat(100_000) + "\n" + "ENV ".repeat(50_000) + "\n" + "\"".repeat(50_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Validator.standard()
                        .validate(
                                SourceFile.of(".env", names),
                                SourceFile.of("lucia.env", names),
                                SourceFile.of(".env.example", keys),
                                SourceFile.of("Dockerfile", "ENV A=" + keys + "\n" + "ENV B=\\\n".repeat(10_000))));
    }
}
