package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesSchemas;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds objects against Kubernetes' own types. Immutable, and safe to use from several threads. */
public final class KubernetesTypes {
    private record Type(KubernetesVersion version, KubernetesKind kind) {}

    private static final List<KubernetesVersion> NEWEST_FIRST = Arrays.stream(KubernetesVersion.values())
            .sorted(Comparator.reverseOrder())
            .toList();
    /** Compiling a schema takes as long as parsing a hundred manifests; each is compiled once in a process. */
    private static final Map<Type, CompiledSchema> COMPILED = new ConcurrentHashMap<>();

    private final List<KubernetesVersion> versions;

    private KubernetesTypes(List<KubernetesVersion> versions) {
        this.versions = versions;
    }

    /** The types of a version; without one an object is right that is right by any. */
    public static KubernetesTypes of(Optional<KubernetesVersion> version) {
        return new KubernetesTypes(version.map(List::of).orElse(NEWEST_FIRST));
    }

    /** Whether objects of a kind can be judged. */
    public boolean know(KubernetesKind kind) {
        return knowing(kind).findAny().isPresent();
    }

    /** What is wrong with an object of a kind that is known, as the newest version has it. */
    public List<SchemaProblem> problems(KubernetesKind kind, YamlValue object) {
        return Ambiguity.withNumbers(object, new SchemaWords(object).problems(errors(kind, object)));
    }

    private List<SchemaError> errors(KubernetesKind kind, YamlValue object) {
        JsonNode value = WithoutNulls.of(object);
        List<SchemaError> newest = List.of();
        for (KubernetesVersion version : knowing(kind).toList()) {
            List<SchemaError> errors = schema(version, kind).judge(value);
            if (errors.isEmpty()) {
                return List.of();
            }
            newest = newest.isEmpty() ? errors : newest;
        }
        return newest;
    }

    private Stream<KubernetesVersion> knowing(KubernetesKind kind) {
        return versions.stream()
                .filter(version ->
                        KubernetesSchemas.of(version).definition(kind).isPresent());
    }

    private static CompiledSchema schema(KubernetesVersion version, KubernetesKind kind) {
        return COMPILED.computeIfAbsent(
                new Type(version, kind),
                type -> KubernetesSchemas.of(version)
                        .schema(kind)
                        .flatMap(CompiledSchema::of)
                        .orElseThrow());
    }
}
