package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class ComposeRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new ComposeStructure(),
            new ComposeUnknownKey(),
            new ComposeVariable(),
            new ComposeUndeclared(),
            new ComposeDependency(),
            new ComposePortTwice(),
            new ComposeRedisPublished(),
            new ComposeRedisMemory());

    private ComposeRules() {}
}
