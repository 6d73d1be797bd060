package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The comments of a tree that silence findings, and what came of each. */
final class Ignores {
    private final Map<String, List<Ignore>> byFile = new HashMap<>();
    private final Set<String> asked;
    private final Set<String> others;

    /**
     * Reads the comments.
     *
     * @param asked the ids of the rules whose findings come by
     * @param others the ids of rules that are known and left out this time
     */
    Ignores(SourceTree tree, Set<String> asked, Set<String> others) {
        this.asked = asked;
        this.others = others;
        tree.sources()
                .map(Source::file)
                .filter(file -> tree.isReported(file.path()))
                .forEach(file -> {
                    List<Ignore> found = IgnoreComments.in(file);
                    if (!found.isEmpty()) {
                        byFile.put(file.path(), found);
                    }
                });
    }

    /** Whether a finding is let through; an ignore that stops it has served. */
    boolean let(Finding finding) {
        boolean silenced = false;
        for (Ignore ignore : byFile.getOrDefault(finding.file(), List.of())) {
            silenced |= ignore.silences(finding);
        }
        return !silenced;
    }

    /** What is wrong with the comments themselves; to be asked when all findings have been seen. */
    Stream<Finding> findings() {
        return byFile.values().stream().flatMap(List::stream).flatMap(ignore -> ignore.findings(asked, others));
    }
}
