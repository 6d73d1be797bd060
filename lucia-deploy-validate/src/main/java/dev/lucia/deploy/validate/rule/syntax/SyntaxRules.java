package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class SyntaxRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new Unreadable(),
            new TooLarge(),
            new NotUtf8(),
            new YamlSyntax(),
            new YamlTab(),
            new DuplicateKey(),
            new TooManyAliases(),
            new TooDeep(),
            new AmbiguousScalar());

    private SyntaxRules() {}
}
