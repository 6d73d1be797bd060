package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class WorkflowPin implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("workflow-pin", Severity.ERROR)
            .finds(
                    "An action or a workflow of another repository that is not pinned to a commit, or an image without a digest.")
            .because(
                    "A tag or a branch can be moved to other code, which then has the secrets and the permissions of the job.")
            .example(
                    "- uses: actions/checkout@v6",
                    "- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2");

    private static final Pattern COMMIT = Pattern.compile(".+@(?:[0-9a-f]{40}|[0-9a-f]{64})");
    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final String IMAGE = "docker://";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Workflow.in(tree)
                .flatMap(Workflow::jobs)
                .flatMap(job -> Stream.concat(Stream.of(job), Workflow.steps(job)))
                .map(user -> user.at("uses"))
                .flatMap(uses ->
                        uses.text().stream().filter(text -> !isPinned(text)).map(text -> finding(uses, text)));
    }

    private static boolean isPinned(String uses) {
        return uses.startsWith("./")
                || uses.startsWith("../")
                || (uses.startsWith(IMAGE) ? DIGEST : COMMIT).matcher(uses).matches();
    }

    private Finding finding(YamlValue uses, String text) {
        return text.startsWith(IMAGE)
                ? found(
                        uses.place(),
                        "The image " + Quoted.of(text) + " is not pinned to a digest.",
                        "Put @sha256: and the digest behind its name.")
                : found(
                        uses.place(),
                        Quoted.of(text) + " is not pinned to a commit.",
                        "Put the 40 digits of the commit behind the '@', and the version in a comment: '# v1.2.3'.");
    }
}
