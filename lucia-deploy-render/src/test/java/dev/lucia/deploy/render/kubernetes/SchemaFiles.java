package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes JSON Schemas of Kubernetes' own types, for programs that check manifests without a network: a file a kind, in the
 * layout that kubeconform asks for by {@code DIR/{{.NormalizedKubernetesVersion}}/{{.ResourceKind}}{{.KindSuffix}}.json}.
 */
public final class SchemaFiles {
    private SchemaFiles() {}

    /** What {@code .ci/kubernetes-schemas} calls: writes the schemas into the directory that is named. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    /** Writes the schemas of all versions. */
    static void write(Path directory) throws IOException {
        for (KubernetesVersion version : KubernetesVersion.values()) {
            Path folder = Files.createDirectories(directory.resolve("v" + version + ".0"));
            KubernetesSchemas schemas = KubernetesSchemas.of(version);
            for (KubernetesKind kind : schemas.kinds()) {
                Files.writeString(
                        folder.resolve(fileName(kind)),
                        schemas.schema(kind).orElseThrow().toString());
            }
            KubernetesKind route = new KubernetesKind("gateway.networking.k8s.io/v1", "HTTPRoute");
            Files.writeString(folder.resolve(fileName(route)), Resources.text("kubernetes/httproute.schema.json"));
        }
    }

    private static String fileName(KubernetesKind kind) {
        String group = kind.apiVersion().replaceFirst("\\..*(?=/)", "").replace('/', '-');
        return kind.kind().toLowerCase(Locale.ROOT) + "-" + group + ".json";
    }
}
