package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;

/**
 * The sets of objects in a tree: the manifests of one directory are one set, and so is what a kustomization is built of.
 *
 * @param sets the sets, by directory
 */
public record KubernetesSets(List<KubernetesSet> sets) {
    public KubernetesSets {
        sets = List.copyOf(sets);
    }

    /** The sets of a tree. */
    public static KubernetesSets of(SourceTree tree) {
        return tree.view(KubernetesSets.class, given -> new KubernetesSets(new SetBuilder(given).sets()));
    }
}
