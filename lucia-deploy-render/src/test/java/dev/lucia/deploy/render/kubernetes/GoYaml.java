package dev.lucia.deploy.render.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a YAML document as the API server's own library does: with Go's sigs.k8s.io/yaml, inside Helm. */
final class GoYaml {
    private static final String READER = """
            apiVersion: v1
            kind: Read
            metadata:
              name: read
            json: {{ .Files.Get "document.yaml" | fromYaml | toJson | b64enc }}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;

    GoYaml(Path parent) {
        directory = parent.resolve("reader");
        try {
            Files.createDirectories(directory.resolve("templates"));
            Files.writeString(directory.resolve("Chart.yaml"), "apiVersion: v2\nname: reader\nversion: 1.0.0\n");
            Files.writeString(directory.resolve("templates/read.yaml"), READER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode one(String document) {
        try {
            Files.writeString(directory.resolve("document.yaml"), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String encoded = Yaml.one(
                        new Helm(directory).template().withName("read").call())
                .path("json")
                .asString();
        return JSON.readTree(new String(Base64.getDecoder().decode(encoded), UTF_8));
    }

    /** The object of a kind among documents. */
    JsonNode only(String documents, String kind) {
        for (String document : documents.split("(?m)^---\\n", -1)) {
            if (document.contains("\nkind: " + kind + "\n")) {
                return one(document);
            }
        }
        throw new AssertionError("There is no " + kind);
    }
}
