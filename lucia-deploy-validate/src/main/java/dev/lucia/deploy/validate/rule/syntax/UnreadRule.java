package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.Unread;
import java.util.stream.Stream;

/** A rule about files that were not read, for one reason. */
abstract class UnreadRule implements Rule {
    private final RuleInfo info;
    private final Unread.Reason reason;

    UnreadRule(RuleInfo info, Unread.Reason reason) {
        this.info = info;
        this.reason = reason;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return tree.unread().stream()
                .filter(file -> file.reason() == reason)
                .map(file -> found(new Place(file.path().text(), Position.START), file.message(), file.hint()));
    }
}
