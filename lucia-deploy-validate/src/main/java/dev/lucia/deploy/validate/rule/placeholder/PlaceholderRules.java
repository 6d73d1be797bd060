package dev.lucia.deploy.validate.rule.placeholder;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class PlaceholderRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(new PlaceholderLeft(), new PlaceholderPattern(), new ExampleCopied());

    private PlaceholderRules() {}
}
