package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class EnvRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new EnvSpaceAroundEquals(),
            new EnvComment(),
            new EnvDollar(),
            new EnvReference(),
            new EnvSpace(),
            new EnvBackslash(),
            new EnvUnclosedQuote(),
            new EnvTextAfterQuote(),
            new EnvExport(),
            new EnvDuplicateVariable(),
            new EnvInvalidName(),
            new EnvNoEquals(),
            new EnvColon(),
            new EnvCarriageReturn(),
            new EnvByteOrderMark(),
            new EnvEndsInValue(),
            new EnvCharacter(),
            new EnvTooLong());

    private EnvRules() {}
}
