package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of a tree that each hold one deployment, whose files are compared with each other: the whole tree, unless
 * something is in it several times; then what lies in the same directory, whatever method's directory below that it is in.
 *
 * @param trees the parts
 */
public record Scopes(List<SourceTree> trees) {
    /** Directories that hold a part of a deployment, and are never the whole of one. */
    private static final Set<String> OF_METHODS = Set.of(
            "docker", "compose", "kubernetes", "k8s", "helm", "chart", "manifests", "overlays", "systemd", ".github");

    public Scopes {
        trees = List.copyOf(trees);
    }

    /** The parts of a tree. */
    public static Stream<SourceTree> of(SourceTree tree) {
        return tree.view(Scopes.class, whole -> new Scopes(split(whole).toList())).trees().stream();
    }

    private static Stream<SourceTree> split(SourceTree tree) {
        if (!isAmbiguous(tree)) {
            return Stream.of(tree);
        }
        List<SourceTree> deployments = tree.split(Scopes::deployment);
        if (deployments.size() > 1) {
            return deployments.parallelStream().flatMap(Scopes::split);
        }
        SourcePath common = common(tree);
        List<SourceTree> parts = tree.split(path -> childOf(common, path));
        return parts.size() > 1 ? parts.stream().flatMap(Scopes::split) : Stream.of(tree);
    }

    private static boolean isAmbiguous(SourceTree tree) {
        return Stream.of(
                        ComposeFacts.candidates(tree),
                        ManifestFacts.candidates(tree),
                        ChartFacts.candidates(tree),
                        UnitFacts.candidates(tree))
                .anyMatch(candidates -> candidates.limit(2).count() > 1);
    }

    private static SourcePath deployment(SourcePath file) {
        SourcePath directory = file.parent();
        SourcePath deployment = directory;
        while (!directory.text().isEmpty() && !directory.text().equals("/")) {
            if (OF_METHODS.contains(directory.name())) {
                deployment = directory.parent();
            }
            directory = directory.parent();
        }
        return deployment;
    }

    /** The deepest directory that all sources lie in. */
    private static SourcePath common(SourceTree tree) {
        List<SourcePath> directories = tree.sources()
                .map(source -> source.file().location().parent())
                .distinct()
                .toList();
        SourcePath common = directories.get(0);
        for (SourcePath directory : directories) {
            while (!common.equals(directory) && !common.contains(directory)) {
                common = common.parent();
            }
        }
        return common;
    }

    /** What lies directly in a directory and contains a file, or the directory itself for what lies in it. */
    private static SourcePath childOf(SourcePath directory, SourcePath file) {
        SourcePath child = file.parent();
        while (!child.equals(directory) && !child.parent().equals(directory) && !child.equals(child.parent())) {
            child = child.parent();
        }
        return child;
    }
}
