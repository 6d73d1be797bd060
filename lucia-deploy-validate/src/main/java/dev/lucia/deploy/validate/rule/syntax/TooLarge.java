package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Unread;

final class TooLarge extends UnreadRule {
    TooLarge() {
        super(
                RuleInfo.of("too-large", Severity.ERROR)
                        .finds("An env file of more than 1 MiB, or any other file of more than 10 MiB.")
                        .because(
                                "Files that people write have kilobytes; a larger one is the wrong file, or an attack.")
                        .example("$ du -h .env\n24M .env", "$ du -h .env\n4.0K .env"),
                Unread.Reason.TOO_LARGE);
    }
}
