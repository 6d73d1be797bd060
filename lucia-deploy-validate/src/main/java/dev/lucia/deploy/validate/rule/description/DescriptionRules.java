package dev.lucia.deploy.validate.rule.description;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class DescriptionRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(new DescriptionInvalid());

    private DescriptionRules() {}
}
