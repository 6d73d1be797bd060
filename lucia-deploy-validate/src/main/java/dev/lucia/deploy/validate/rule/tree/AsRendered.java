package dev.lucia.deploy.validate.rule.tree;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.validate.source.SourceTree;
import java.util.Set;

/**
 * The generated files that nobody has changed. They come from one description, which may want differences: of what they say
 * differently from each other nothing is a mistake.
 *
 * @param files their paths
 */
record AsRendered(Set<String> files) {
    static AsRendered in(SourceTree tree) {
        return tree.view(AsRendered.class, AsRendered::find);
    }

    private static AsRendered find(SourceTree tree) {
        return new AsRendered(GeneratedFile.in(tree)
                .filter(file ->
                        tree.sha256(file.path()).filter(file.sha256()::contains).isPresent())
                .map(file -> file.path().text())
                .collect(toUnmodifiableSet()));
    }

    boolean areBoth(Fact one, Fact other) {
        return files.contains(one.place().file())
                && files.contains(other.place().file());
    }
}
