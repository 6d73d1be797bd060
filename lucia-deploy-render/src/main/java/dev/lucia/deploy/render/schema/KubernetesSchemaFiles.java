package dev.lucia.deploy.render.schema;

import static java.util.stream.Collectors.joining;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.model.schema.RecordSchema;
import dev.lucia.deploy.render.template.Header;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Renders Kubernetes' own types for kubeconform, so that it needs no network: a small file a kind, where kubeconform looks by
 * {@code -schema-location 'DIR/{{.NormalizedKubernetesVersion}}/{{.ResourceKind}}{{.KindSuffix}}.json'}, and one file a version
 * that all of them refer to.
 */
final class KubernetesSchemaFiles {
    private static final String FOLDER = "infra/kubernetes/schemas/v";
    private static final String DEFINITIONS = "_definitions.json";

    // The same for every deployment.
    private static final List<RenderedFile> ALL = Arrays.stream(KubernetesVersion.values())
            .flatMap(KubernetesSchemaFiles::render)
            .toList();

    private KubernetesSchemaFiles() {}

    static Stream<RenderedFile> render() {
        return ALL.stream();
    }

    private static Stream<RenderedFile> render(KubernetesVersion version) {
        KubernetesSchemas schemas = KubernetesSchemas.of(version);
        String folder = FOLDER + version + ".0/";
        return Stream.concat(
                Stream.of(new RenderedFile(folder + DEFINITIONS, definitions(schemas), false)),
                schemas.kinds().stream()
                        .map(kind -> new RenderedFile(
                                folder + fileName(kind),
                                kind(schemas.definition(kind).orElseThrow()),
                                false)));
    }

    // A line for each type, so that a newer client gives a difference that people can read.
    private static String definitions(KubernetesSchemas schemas) {
        return schemas.definitions().properties().stream()
                .map(entry -> "    \"" + entry.getKey() + "\": " + entry.getValue())
                .collect(joining(",\n", head() + "  \"$defs\": {\n", "\n  }\n}\n"));
    }

    private static String kind(String definition) {
        return head()
                + "  \"$ref\": \"" + DEFINITIONS + "#/$defs/" + definition + "\",\n"
                + "  \"required\": [\"apiVersion\", \"kind\"]\n}\n";
    }

    private static String head() {
        return "{\n  \"$schema\": \"" + RecordSchema.DIALECT + "\",\n  \"$comment\": \"" + Header.TEXT + "\",\n";
    }

    // As kubeconform makes it: the kind, the first part of the group if there is one, and the version.
    private static String fileName(KubernetesKind kind) {
        String suffix = kind.apiVersion().replaceFirst("\\..*/", "/").replace('/', '-');
        return kind.kind().toLowerCase(Locale.ROOT) + "-" + suffix + ".json";
    }
}
