package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a tree that each hold one deployment, whose files are compared with each other: the whole tree, unless
 * something is in it several times; then each of its directories by itself.
 *
 * @param trees the parts
 */
record Scopes(List<SourceTree> trees) {
    Scopes {
        trees = List.copyOf(trees);
    }

    static Stream<SourceTree> of(SourceTree tree) {
        return tree.view(Scopes.class, whole -> new Scopes(split(whole).toList())).trees().stream();
    }

    private static Stream<SourceTree> split(SourceTree tree) {
        if (!isAmbiguous(tree)) {
            return Stream.of(tree);
        }
        List<SourceTree> parts = tree.split(common(tree));
        return parts.size() < 2 ? Stream.of(tree) : parts.stream().flatMap(Scopes::split);
    }

    private static boolean isAmbiguous(SourceTree tree) {
        return Stream.of(
                        ComposeFacts.candidates(tree),
                        ManifestFacts.candidates(tree),
                        ChartFacts.candidates(tree),
                        UnitFacts.candidates(tree))
                .anyMatch(candidates -> candidates.limit(2).count() > 1);
    }

    /** The deepest directory that all sources lie in. */
    private static SourcePath common(SourceTree tree) {
        List<SourcePath> directories = tree.sources()
                .map(Source::file)
                .map(file -> file.location().parent())
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
}
