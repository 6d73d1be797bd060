package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Unread;

final class Unreadable extends UnreadRule {
    Unreadable() {
        super(
                RuleInfo.of("unreadable", Severity.ERROR)
                        .finds("A file or directory that cannot be read.")
                        .because("Nothing can be said of what it holds, and its real reader may fail on it as well.")
                        .example("$ ls -l lucia.env\nprw-r--r-- lucia.env", "$ ls -l lucia.env\n-rw------- lucia.env"),
                Unread.Reason.UNREADABLE);
    }
}
