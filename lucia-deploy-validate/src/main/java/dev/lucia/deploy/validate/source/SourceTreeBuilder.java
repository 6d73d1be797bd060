package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Puts a tree together. */
final class SourceTreeBuilder {
    private record Unparsed(SourceFile file, SourceKind kind) {
        Source parsed(Consumer<Source> whenRead) {
            Source source = Sources.read(file, kind);
            whenRead.accept(source);
            return source;
        }
    }

    private final List<Unparsed> unparsed = new ArrayList<>();
    final SortedMap<SourcePath, Source> sources = new TreeMap<>();
    final Set<SourcePath> paths = new TreeSet<>();
    final Set<SourcePath> context = new TreeSet<>();
    final List<Unread> unread = new ArrayList<>();
    Optional<Set<SourcePath>> walked = Optional.empty();
    Optional<KubernetesVersion> kubernetes = Optional.empty();
    final Map<SourcePath, String> digests = new HashMap<>();

    SourceTreeBuilder add(SourceFile file) {
        SourceKinds.byPath(file.location()).ifPresentOrElse(kind -> add(file, kind), () -> digest(file));
        return name(file.location());
    }

    SourceTreeBuilder add(SourceFile file, SourceKind kind) {
        unparsed.add(new Unparsed(file, kind));
        return name(file.location());
    }

    SourceTreeBuilder name(SourcePath path) {
        paths.add(path);
        return this;
    }

    SourceTreeBuilder context(SourcePath path) {
        context.add(path);
        return this;
    }

    SourceTreeBuilder walked(Set<SourcePath> directories) {
        walked = Optional.of(directories);
        return this;
    }

    /** Remembers the SHA-256 of a file of no kind that is read. */
    SourceTreeBuilder digest(SourceFile file) {
        digests.put(file.location(), Sha256.of(file.bytes()));
        return this;
    }

    /** The lists of generated files that were added so far. */
    List<SourceFile> manifests() {
        return unparsed.stream()
                .filter(source -> source.kind() == SourceKind.MANIFEST)
                .map(Unparsed::file)
                .toList();
    }

    SourceTreeBuilder unread(Unread file) {
        unread.add(file);
        return this;
    }

    SourceTree build(Consumer<Source> whenRead) {
        unparsed.parallelStream()
                .map(source -> source.parsed(whenRead))
                .forEachOrdered(source -> sources.put(source.file().location(), source));
        Set<SourcePath> charts = new HashSet<>();
        sources.forEach((path, source) -> {
            if (source instanceof YamlSource yaml && yaml.kind() == SourceKind.CHART) {
                charts.add(path.parent());
            }
        });
        // What lies there is Helm's own matter: templates, and charts that this one depends on.
        sources.keySet()
                .removeIf(path -> charts.stream()
                        .anyMatch(chart -> chart.resolve("templates").contains(path)
                                || chart.resolve("charts").contains(path)
                                || chart.resolve("crds").contains(path)));
        Sources.patches(sources.values())
                .forEach(path -> sources.computeIfPresent(path, (p, source) -> Sources.asPatch(source)));
        return new SourceTree(this);
    }
}
