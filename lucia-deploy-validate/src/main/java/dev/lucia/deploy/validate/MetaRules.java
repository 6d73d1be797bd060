package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import java.util.List;

/** What is found about findings themselves, once all others are there: comments that silence them, and their number. */
final class MetaRules {
    static final String FORM = "# lucia-deploy: ignore RULE -- the reason";

    static final RuleInfo WITHOUT_REASON = RuleInfo.of("ignore-without-reason", Severity.WARNING)
            .finds("A comment that silences a rule and gives no reason; it silences nothing.")
            .because("Whoever reads the file next must know why this is right here.")
            .example(
                    "# lucia-deploy: ignore latest-tag",
                    "# lucia-deploy: ignore latest-tag -- this machine follows it");

    static final RuleInfo UNKNOWN_RULE = RuleInfo.of("ignore-unknown-rule", Severity.WARNING)
            .finds("A comment that silences a rule that does not exist.")
            .because("It silences nothing, and whoever wrote it believes that it does.")
            .example(
                    "# lucia-deploy: ignore latest -- we follow it",
                    "# lucia-deploy: ignore latest-tag -- we follow it");

    static final RuleInfo UNUSED = RuleInfo.of("ignore-unused", Severity.WARNING)
            .finds("A comment that silences nothing.")
            .because("It would silence the next mistake of that kind unseen.")
            .example("# lucia-deploy: ignore latest-tag -- we follow it\nimage: redis:7.4.1", "image: redis:7.4.1");

    static final RuleInfo MORE = RuleInfo.of("more-findings", Severity.INFO)
            .finds("More than 1,000 findings in one file; it is as bad as the worst of those that are not shown.")
            .because("Nobody reads more, and a file of noise must not fill the memory.")
            .example("a file of 5,000 misspelt fields", "a file that was read before");

    static final List<RuleInfo> ALL = List.of(WITHOUT_REASON, UNKNOWN_RULE, UNUSED, MORE);

    private MetaRules() {}
}
