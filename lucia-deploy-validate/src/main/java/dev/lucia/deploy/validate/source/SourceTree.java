package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that are looked at together, each read as what it is. Immutable.
 *
 * <p>Some are there for the others' sake only, such as the {@code .env} beside a Compose file that was named: rules look at
 * them, and nothing is reported of them.
 */
public final class SourceTree {
    private final SortedMap<SourcePath, Source> sources;
    private final Set<SourcePath> paths;
    private final Set<SourcePath> directories;
    private final Set<SourcePath> context;
    private final List<Unread> unread;
    private final Optional<Set<SourcePath>> walked;
    private final Optional<KubernetesVersion> kubernetes;
    private final Map<SourcePath, String> digests;
    private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

    SourceTree(SourceTreeBuilder builder) {
        this.sources = new TreeMap<>(builder.sources);
        this.paths = Set.copyOf(builder.paths);
        this.directories = directories(builder.paths);
        this.context = Set.copyOf(builder.context);
        this.unread = List.copyOf(builder.unread);
        this.walked = builder.walked.map(Set::copyOf);
        this.kubernetes = builder.kubernetes;
        this.digests = Map.copyOf(builder.digests);
    }

    /** A tree of these files; those of no kind that is known here are only known to be there. */
    public static SourceTree of(SourceFile... files) {
        return of(source -> {}, files);
    }

    /**
     * A tree of these files.
     *
     * @param whenRead what is to be done with each source as soon as it is read, by whichever thread has read it
     */
    public static SourceTree of(Consumer<Source> whenRead, SourceFile... files) {
        SourceTreeBuilder builder = new SourceTreeBuilder();
        for (SourceFile file : files) {
            builder.add(file);
        }
        return builder.build(whenRead);
    }

    private static Set<SourcePath> directories(Set<SourcePath> paths) {
        Set<SourcePath> directories = new HashSet<>();
        for (SourcePath path : paths) {
            SourcePath directory = path.parent();
            while (directories.add(directory) && !directory.equals(directory.parent())) {
                directory = directory.parent();
            }
        }
        return directories;
    }

    /** All sources, by path. */
    public Stream<Source> sources() {
        return sources.values().stream();
    }

    /** The sources of a type, by path. */
    public <S extends Source> Stream<S> sources(Class<S> type) {
        return sources().filter(type::isInstance).map(type::cast);
    }

    /** The YAML files of a kind, by path. */
    public Stream<YamlSource> yaml(SourceKind kind) {
        return sources(YamlSource.class).filter(source -> source.kind() == kind);
    }

    /** The source at a path. */
    public Optional<Source> find(SourcePath path) {
        return Optional.ofNullable(sources.get(path));
    }

    /** Whether there is a file at the path, or a directory with a file in it. */
    public boolean exists(SourcePath path) {
        return paths.contains(path) || directories.contains(path);
    }

    /** Whether what is in this directory is known: whether any file of it is in the tree. */
    public boolean knows(SourcePath directory) {
        return directories.contains(directory);
    }

    /**
     * Whether a file or directory at the path would be known if it were there: whether it lies in a directory that was looked
     * through. Files that were handed over are taken for all that there are.
     */
    public boolean covers(SourcePath path) {
        boolean isAbove = path.text().startsWith("..") || path.text().startsWith("/");
        return walked.isEmpty()
                || walked.get().stream()
                        .anyMatch(directory -> directory.text().isEmpty() ? !isAbove : directory.contains(path));
    }

    /** The SHA-256 of a file that a {@code MANIFEST.sha256} of the tree lists, of whatever kind it is, where it was read. */
    public Optional<String> sha256(SourcePath path) {
        return find(path)
                .map(source -> Sha256.of(source.file().bytes()))
                .or(() -> Optional.ofNullable(digests.get(path)));
    }

    /** What could not be read. */
    public List<Unread> unread() {
        return unread;
    }

    /** Whether what is wrong with a file is to be reported. */
    public boolean isReported(String path) {
        return context.isEmpty() || !context.contains(SourcePath.of(path));
    }

    /** The version of Kubernetes that the manifests are for; empty where any supported one will do. */
    public Optional<KubernetesVersion> kubernetes() {
        return kubernetes;
    }

    /** This tree with some of its sources only. */
    public SourceTree only(Predicate<Source> wanted) {
        return new SourceTree(toBuilder(wanted));
    }

    /** This tree, its manifests meant for a version of Kubernetes. */
    public SourceTree forKubernetes(KubernetesVersion version) {
        SourceTreeBuilder builder = toBuilder(source -> true);
        builder.kubernetes = Optional.of(version);
        return new SourceTree(builder);
    }

    private SourceTreeBuilder toBuilder(Predicate<Source> wanted) {
        SourceTreeBuilder builder = new SourceTreeBuilder();
        sources.values().stream()
                .filter(wanted)
                .forEach(source -> builder.sources.put(source.file().location(), source));
        builder.paths.addAll(paths);
        builder.context.addAll(context);
        builder.unread.addAll(unread);
        builder.walked = walked;
        builder.kubernetes = kubernetes;
        builder.digests.putAll(digests);
        return builder;
    }

    /**
     * This tree in parts.
     *
     * @param partOf tells of a path which part it belongs to
     */
    public List<SourceTree> split(Function<SourcePath, SourcePath> partOf) {
        SortedMap<SourcePath, SourceTreeBuilder> parts = new TreeMap<>();
        Function<SourcePath, SourceTreeBuilder> part =
                path -> parts.computeIfAbsent(partOf.apply(path), name -> new SourceTreeBuilder());
        sources.forEach((path, source) -> part.apply(path).sources.put(path, source));
        paths.forEach(path -> part.apply(path).paths.add(path));
        digests.forEach((path, digest) -> part.apply(path).digests.put(path, digest));
        parts.values().forEach(builder -> {
            builder.walked = walked;
            builder.kubernetes = kubernetes;
        });
        return parts.values().stream().map(SourceTree::new).toList();
    }

    /**
     * What the files mean together, worked out once.
     *
     * @param type what the view is
     * @param make makes it; a pure function
     */
    public <V> V view(Class<V> type, Function<SourceTree, V> make) {
        @Nullable Object known = views.get(type);
        if (known == null) {
            known = make.apply(this);
            views.putIfAbsent(type, known);
        }
        return type.cast(known);
    }
}
