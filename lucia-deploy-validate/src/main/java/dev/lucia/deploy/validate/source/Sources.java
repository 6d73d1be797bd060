package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.envfile.EnvDialect;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads files as what they are. */
final class Sources {
    private Sources() {}

    static Source read(SourceFile file, SourceKind kind) {
        return switch (kind) {
            case COMPOSE_ENV -> EnvSource.read(file, EnvDialect.COMPOSE);
            case SYSTEMD_ENV -> EnvSource.read(file, EnvDialect.SYSTEMD);
            case UNIT -> UnitSource.read(file);
            case DOCKERFILE, MANIFEST, VALUES_SCHEMA -> new TextSource(file, kind);
            case OTHER_YAML -> sniffed(YamlSource.read(file, kind));
            default -> YamlSource.read(file, kind);
        };
    }

    private static YamlSource sniffed(YamlSource source) {
        SourceKind kind = SourceKinds.byContent(source);
        return kind.yamlDialect() == source.kind().yamlDialect()
                ? new YamlSource(source.file(), kind, source.yaml())
                : YamlSource.read(source.file(), kind);
    }

    /** The files that some kustomization names as patches. */
    static Set<SourcePath> patches(Collection<Source> sources) {
        return sources.stream()
                .filter(source -> source instanceof YamlSource yaml && yaml.kind() == SourceKind.KUSTOMIZATION)
                .map(YamlSource.class::cast)
                .flatMap(source -> source.documents().stream()
                        .flatMap(Sources::patchPaths)
                        .map(path -> source.file().location().parent().resolve(path)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> patchPaths(YamlValue kustomization) {
        return Stream.of(
                        kustomization.at("patches").items().map(patch -> patch.at("path")),
                        kustomization.at("patchesJson6902").items().map(patch -> patch.at("path")),
                        kustomization.at("patchesStrategicMerge").items())
                .flatMap(paths -> paths)
                .flatMap(path -> path.text().stream());
    }

    static Source asPatch(Source source) {
        return source instanceof YamlSource yaml
                ? new YamlSource(yaml.file(), SourceKind.KUBERNETES_PATCH, yaml.yaml())
                : source;
    }
}
