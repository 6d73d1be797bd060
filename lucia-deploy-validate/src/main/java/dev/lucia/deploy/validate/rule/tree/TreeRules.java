package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class TreeRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new DriftImage(),
            new DriftPort(),
            new DriftHealthPath(),
            new DriftEnvironment(),
            new DriftRedis(),
            new ChartManifests(),
            new GeneratedChanged(),
            new GeneratedMissing());

    private TreeRules() {}
}
