package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which manifests of a tree are applied together. */
final class SetBuilder {
    private final SortedMap<SourcePath, YamlSource> manifests = new TreeMap<>();
    private final SortedMap<SourcePath, Kustomization> kustomizations = new TreeMap<>();
    private final SortedMap<SourcePath, List<KubernetesObject>> byDirectory = new TreeMap<>();
    private final SourceTree tree;
    private final Set<SourcePath> readable;

    SetBuilder(SourceTree tree) {
        this.tree = tree;
        tree.yaml(SourceKind.KUBERNETES)
                .forEach(source -> manifests.put(source.file().location(), source));
        tree.yaml(SourceKind.KUSTOMIZATION)
                .flatMap(source -> Kustomization.of(source).stream())
                .forEach(kustomization -> kustomizations.put(kustomization.directory(), kustomization));
        readable = tree.sources().map(source -> source.file().location()).collect(Collectors.toSet());
        SortedMap<SourcePath, SourcePath> owners = owners();
        manifests.forEach((path, source) -> byDirectory
                .computeIfAbsent(owners.getOrDefault(path, path.parent()), directory -> new ArrayList<>())
                .addAll(KubernetesObject.of(source).toList()));
    }

    // A file of a directory without a kustomization belongs to the first one that takes it in.
    private SortedMap<SourcePath, SourcePath> owners() {
        SortedMap<SourcePath, SourcePath> owners = new TreeMap<>();
        kustomizations.forEach((directory, kustomization) -> kustomization
                .paths()
                .filter(path -> manifests.containsKey(path) && !kustomizations.containsKey(path.parent()))
                .forEach(path -> owners.putIfAbsent(path, directory)));
        return owners;
    }

    List<KubernetesSet> sets() {
        Set<SourcePath> directories = new TreeSet<>(byDirectory.keySet());
        directories.addAll(kustomizations.keySet());
        Map<String, Set<SourcePath>> loose = loose();
        return List.copyOf(directories).parallelStream()
                .map(directory -> set(directory, loose))
                .filter(set -> !set.objects().isEmpty())
                .toList();
    }

    private KubernetesSet set(SourcePath directory, Map<String, Set<SourcePath>> loose) {
        List<KubernetesObject> objects = byDirectory.getOrDefault(directory, List.of());
        @Nullable Kustomization kustomization = kustomizations.get(directory);
        if (kustomization == null) {
            KnownNames named = KnownNames.madeBy(objects.stream())
                    .plus(KnownNames.elsewhere(label ->
                            loose.getOrDefault(label, Set.of()).stream().anyMatch(other -> !other.equals(directory))));
            return new KubernetesSet(objects, objects.size() > 1, named, List.of(), Optional.empty());
        }
        Reached reached = new Reached();
        reached.take(kustomization);
        List<KubernetesObject> bases = reached.directories.stream()
                .filter(other -> !other.equals(directory))
                .flatMap(other -> byDirectory.getOrDefault(other, List.of()).stream())
                .toList();
        KnownNames named = KnownNames.madeBy(Stream.concat(objects.stream(), bases.stream()))
                .plus(KnownNames.generated(reached.generated));
        boolean complete = !reached.open && objects.size() + bases.size() > 1;
        return new KubernetesSet(objects, complete, named, bases, Optional.of(kustomization));
    }

    // Directories are applied one after the other, or at once with kubectl apply --recursive.
    private Map<String, Set<SourcePath>> loose() {
        Map<String, Set<SourcePath>> loose = new HashMap<>();
        byDirectory.forEach((directory, objects) -> {
            if (!kustomizations.containsKey(directory)) {
                objects.forEach(object -> loose.computeIfAbsent(object.toString(), label -> new HashSet<>())
                        .add(directory));
            }
        });
        return loose;
    }

    /** What a kustomization takes in, and what that takes in. Each is looked at once, so that cycles end. */
    private final class Reached {
        private final Set<SourcePath> directories = new TreeSet<>();
        private final Set<String> generated = new HashSet<>();
        private boolean open;

        void take(Kustomization kustomization) {
            if (!directories.add(kustomization.directory())) {
                return;
            }
            open |= kustomization.isOpen();
            kustomization.generated().forEach(label -> {
                generated.add(label);
                int slash = label.indexOf('/') + 1;
                generated.add(label.substring(0, slash) + kustomization.renamed(label.substring(slash)));
            });
            kustomization.paths().forEach(this::take);
        }

        private void take(SourcePath path) {
            @Nullable Kustomization below = kustomizations.get(path);
            if (below != null) {
                take(below);
            } else if (manifests.containsKey(path)) {
                directories.add(path.parent());
            } else {
                // What should lie in the tree and does not, which another rule says, is nowhere.
                open |= !tree.covers(path) || (tree.exists(path) && !readable.contains(path));
            }
        }
    }
}
