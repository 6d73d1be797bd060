package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.validate.schema.KubernetesTypes;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps the objects of a tree from being what Kubernetes' types want.
 *
 * @param list all of it, by file
 */
public record KubernetesProblems(List<SchemaProblem> list) {
    public KubernetesProblems {
        list = List.copyOf(list);
    }

    /** The problems of a tree. */
    public static KubernetesProblems of(SourceTree tree) {
        return of(tree, new ObjectJudge(tree.kubernetes()));
    }

    /** The problems of a tree that a judge has seen, or not, while it was read. */
    public static KubernetesProblems of(SourceTree tree, ObjectJudge judge) {
        return tree.view(KubernetesProblems.class, given -> {
            List<SchemaProblem> found = new ArrayList<>(problems(given, SourceKind.KUBERNETES, judge));
            found.addAll(problems(given, SourceKind.KUBERNETES_PATCH, judge));
            return new KubernetesProblems(found);
        });
    }

    /** Whether objects of a kind are judged here. */
    public static boolean judges(KubernetesKind kind, SourceTree tree) {
        return KubernetesTypes.of(tree.kubernetes()).know(kind);
    }

    private static List<SchemaProblem> problems(SourceTree tree, SourceKind kind, ObjectJudge judge) {
        return tree.yaml(kind).toList().parallelStream()
                .flatMap(source -> judge.problems(source).stream())
                .toList();
    }

    /** Those of a kind. */
    public Stream<SchemaProblem> of(SchemaProblem.Kind kind) {
        return list.stream().filter(kind);
    }

    /** The newest version of Kubernetes that the manifests of a tree are for. */
    public static KubernetesVersion version(SourceTree tree) {
        return tree.kubernetes().orElseGet(KubernetesVersion::newest);
    }
}
