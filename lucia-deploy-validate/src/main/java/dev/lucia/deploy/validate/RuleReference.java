package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the reference of all rules, in Markdown. */
final class RuleReference {
    private static final String INTRODUCTION = """
            # The rules of the validator

            <!-- Generated from the rules themselves; see CONTRIBUTING.md. -->

            What `lucia-deploy-validate` finds: of each rule its id, how bad its findings usually are, why it is there, and an
            example of what it finds and of the same put right.

            A finding is silenced where it stands, by a comment that gives a reason:

            ```text
            # lucia-deploy: ignore latest-tag -- this machine follows the newest release
            ```

            Alone on a line it is about the next line that is neither blank nor a comment; in YAML, behind something else, about its
            own line. `ignore-file` in place of `ignore` is about the whole file. Several rules stand with commas between them.
            """;

    private RuleReference() {}

    static String markdown() {
        return INTRODUCTION
                + Rules.families().stream()
                        .map(family -> section(family.title(), family.infos()))
                        .collect(Collectors.joining());
    }

    private static String section(String title, List<RuleInfo> rules) {
        return "\n## " + title + "\n" + rules.stream().map(RuleReference::entry).collect(Collectors.joining());
    }

    private static String entry(RuleInfo rule) {
        return "\n### " + rule.id() + "\n\n" + "**" + rule.severity().text() + "** · " + rule.finds() + " "
                + rule.reason() + "\n\nNot:\n\n" + block(rule.bad()) + "\nBut:\n\n" + block(rule.good());
    }

    private static String block(String example) {
        return "```text\n" + example + "\n```\n";
    }
}
