package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sets of objects in a tree: the manifests of one directory are one set.
 *
 * @param sets the sets, by directory
 */
public record KubernetesSets(List<KubernetesSet> sets) {
    public KubernetesSets {
        sets = List.copyOf(sets);
    }

    /** The sets of a tree. */
    public static KubernetesSets of(SourceTree tree) {
        return tree.view(KubernetesSets.class, KubernetesSets::find);
    }

    private static KubernetesSets find(SourceTree tree) {
        SortedMap<SourcePath, List<YamlSource>> byDirectory = new TreeMap<>();
        tree.yaml(SourceKind.KUBERNETES)
                .forEach(source -> byDirectory
                        .computeIfAbsent(source.file().location().parent(), directory -> new ArrayList<>())
                        .add(source));
        return new KubernetesSets(
                byDirectory.values().stream().map(KubernetesSets::set).toList());
    }

    private static KubernetesSet set(List<YamlSource> sources) {
        List<KubernetesObject> objects = sources.stream()
                .flatMap(source -> source.documents().stream())
                .filter(root -> root.node().isObject())
                .map(KubernetesObject::new)
                .toList();
        return new KubernetesSet(objects, objects.size() > 1);
    }
}
