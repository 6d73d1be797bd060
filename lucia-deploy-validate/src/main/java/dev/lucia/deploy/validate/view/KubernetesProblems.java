package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.schema.KubernetesKind;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.validate.schema.KubernetesTypes;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        return tree.view(KubernetesProblems.class, KubernetesProblems::find);
    }

    /** Whether objects of a kind are judged here. */
    public static boolean judges(KubernetesKind kind, SourceTree tree) {
        return KubernetesTypes.of(tree.kubernetes()).know(kind);
    }

    private static KubernetesProblems find(SourceTree tree) {
        KubernetesTypes types = KubernetesTypes.of(tree.kubernetes());
        List<SchemaProblem> found = new ArrayList<>(problems(tree, SourceKind.KUBERNETES, root -> object(types, root)));
        found.addAll(problems(tree, SourceKind.KUBERNETES_PATCH, root -> patch(types, root)));
        return new KubernetesProblems(found);
    }

    private static List<SchemaProblem> problems(
            SourceTree tree, SourceKind kind, Function<YamlValue, List<SchemaProblem>> judge) {
        List<YamlSource> sources = tree.yaml(kind).toList();
        return sources.parallelStream()
                .flatMap(source -> source.documents().stream())
                .flatMap(root -> judge.apply(root).stream())
                .toList();
    }

    private static List<SchemaProblem> object(KubernetesTypes types, YamlValue root) {
        List<SchemaProblem> missing = ObjectHeads.problems(root);
        KubernetesObject object = KubernetesObject.of(root);
        if (!missing.isEmpty() || !types.know(object.type())) {
            return missing;
        }
        List<SchemaProblem> found = new ArrayList<>(types.problems(object.type(), root));
        if (root.at("kind").is("List")) {
            root.at("items").items().forEach(item -> found.addAll(object(types, item)));
        } else {
            found.addAll(ObjectValues.problems(object));
        }
        return found;
    }

    // A part of an object lacks what the whole one has.
    private static List<SchemaProblem> patch(KubernetesTypes types, YamlValue root) {
        KubernetesKind kind = KubernetesObject.of(root).type();
        return types.know(kind)
                ? types.problems(kind, root).stream()
                        .filter(problem -> problem.kind() != SchemaProblem.Kind.REQUIRED && !isDirective(problem))
                        .toList()
                : List.of();
    }

    private static boolean isDirective(SchemaProblem problem) {
        return problem.kind() == SchemaProblem.Kind.UNKNOWN
                && problem.place().pointer().contains("/$");
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
