package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class UnitRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new UnitSyntax(),
            new UnitUnknownSection(),
            new UnitUnknownDirective(),
            new UnitValue(),
            new UnitRelativePath(),
            new UnitEnvironmentFile(),
            new UnitRequiresAfter(),
            new UnitNotify());

    private UnitRules() {}
}
