package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.ExtraSetting;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.render.escape.Escapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import tools.jackson.databind.JsonNode;

/** What people type arrives: through values or the description, Helm, and the YAML library of the API server. */
class TextsTest {
    private static final Path DIRECTORY = directory();
    private static final Chart CHART = Chart.of(Deployments.REFERENCE, DIRECTORY);
    private static final GoYaml READER = new GoYaml(DIRECTORY);

    private static Path directory() {
        try {
            return Files.createTempDirectory("lucia-texts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void remove() throws IOException {
        try (var files = Files.walk(DIRECTORY)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    // A list of signs that YAML, Go templates or the shell take for their own.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "\"",
                "'",
                "\n",
                "\r",
                "\t",
                " ",
                "{{",
                "}}",
                "{{ .Release.Name }}",
                "{{/*",
                "$",
                "${x}",
                "$(x)",
                ": ",
                " #",
                "#",
                "- ",
                "%",
                "\\",
                "\\n",
                "`",
                "|",
                ">",
                "&a",
                "*a",
                "!!str",
                "---\n",
                "...\n",
                "yes",
                "no",
                "null",
                "~",
                "012",
                "0o14",
                "0x1F",
                "1e3",
                "1_000",
                ".inf",
                "12:30",
                "2001-01-01",
                "<<",
                "=",
                "é",
                "e\u0301",
                "厨房",
                "🏠",
                "\u00a0",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\u007f",
                "\u0007",
                "\u200d",
                "");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars(' ', '~')
                .withCharRange('\u00a0', '\ud7ff')
                .ofMaxLength(8);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, hostile), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 15)
    void surviveTheValues(@ForAll @Size(10) List<@From("texts") String> texts) {
        String rendered = CHART.text(Chart.RELEASE, values(texts));
        JsonNode pod = READER.only(rendered, "Deployment").at("/spec/template");
        JsonNode ingress = READER.only(rendered, "Ingress").at("/metadata/annotations");
        assertEquals(
                texts.get(0), Normal.decoded(READER.only(rendered, "Secret").at("/data/Redis__Password")));
        assertEquals(
                "x" + texts.get(0),
                READER.only(rendered, "ConfigMap").at("/data/OTEL_SERVICE_NAME").asString());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            assertEquals(
                    text, pod.at("/metadata/annotations/example.net~1text" + i).asString());
            assertEquals(text, pod.at("/spec/containers/0/env/" + i + "/value").asString());
            assertEquals(text, pod.at("/spec/nodeSelector/text" + i).asString());
            assertEquals(text, ingress.at("/example.net~1text" + i).asString());
        }
    }

    private static String values(List<String> texts) {
        List<String> tokens = texts.stream().map(Escapers.json()::escape).toList();
        return """
                {
                  "secrets": {"Redis__Password": %s},
                  "config": {"OTEL_SERVICE_NAME": %s},
                  "podAnnotations": {%s},
                  "nodeSelector": {%s},
                  "ingress": {"annotations": {%s}},
                  "extraEnv": [%s]
                }
                """.formatted(
                        tokens.get(0),
                        Escapers.json().escape("x" + texts.get(0)),
                        each(tokens, "\"example.net/text%d\": %s"),
                        each(tokens, "\"text%d\": %s"),
                        each(tokens, "\"example.net/text%d\": %s"),
                        each(tokens, "{\"name\": \"TEXT%d\", \"value\": %s}"));
    }

    private static String each(List<String> tokens, String format) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> format.formatted(i, tokens.get(i)))
                .collect(Collectors.joining(", "));
    }

    @Property(tries = 6)
    void surviveTheDescription(@ForAll @Size(min = 5, max = 15) List<@From("texts") String> texts) throws IOException {
        List<ExtraSetting> extras = IntStream.range(0, texts.size())
                .mapToObj(i -> ExtraSetting.visible("Feature__Text" + i, texts.get(i)))
                .toList();
        // On Kubernetes alone, since an env file can not hold every text.
        Deployment cluster = Deployments.REFERENCE.withMethods(List.of(DeploymentMethod.KUBERNETES));
        Deployment deployment = cluster.withApplication(cluster.application().withExtraSettings(extras));
        Path parent = Files.createTempDirectory(DIRECTORY, "description");
        JsonNode rendered = data(Chart.of(deployment, parent).text(Chart.RELEASE));
        JsonNode manifest = data(Manifests.text(deployment, "configmap.yaml"));
        for (ExtraSetting extra : extras) {
            String name = extra.name().text();
            assertEquals(extra.value().orElseThrow(), rendered.get(name).asString());
            assertEquals(extra.value().orElseThrow(), manifest.get(name).asString());
        }
    }

    private static JsonNode data(String manifests) {
        return READER.only(manifests, "ConfigMap").get("data");
    }
}
