package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Writes the reference of all rules, in Markdown. */
final class RuleReference {
    private static final int WIDTH = 120;

    private static final String INTRODUCTION = """
            # The rules of the validator

            <!-- Generated from the rules themselves; do not edit. -->

            What `lucia-deploy-validate` finds: of each rule its id, how bad its findings usually are, why it is there, and an
            example of what it finds and of the same put right. [CONTRIBUTING.md](../CONTRIBUTING.md) says how to add one.

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
        String text = "**" + rule.severity() + "** · " + rule.finds() + " " + rule.reason();
        return "\n### " + rule.id() + "\n\n" + WordUtils.wrap(text, WIDTH, "\n", false) + "\n\nNot:\n\n"
                + block(rule.bad()) + "\nBut:\n\n" + block(rule.good());
    }

    private static String block(String example) {
        return "```text\n" + example + "\n```\n";
    }
}
