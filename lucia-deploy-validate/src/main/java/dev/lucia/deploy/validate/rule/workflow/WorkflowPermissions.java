package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.stream.Stream;

final class WorkflowPermissions implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("workflow-permissions", Severity.ERROR)
            .finds("A job whose permissions neither it nor its workflow limits.")
            .because(
                    "Its token then has what the repository gives by default, which may be the right to write everything.")
            .example(
                    "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest",
                    "on: push\npermissions:\n  contents: read\njobs:\n  build:\n    runs-on: ubuntu-latest");

    private static final String HINT = "Add 'permissions:' with what is needed, for example 'contents: read'.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Workflow.in(tree).filter(workflow -> !isLimited(workflow.root())).flatMap(this::check);
    }

    private Stream<Finding> check(Workflow workflow) {
        List<YamlValue> jobs = workflow.jobs().toList();
        List<YamlValue> unlimited = jobs.stream().filter(job -> !isLimited(job)).toList();
        return !jobs.isEmpty() && unlimited.size() == jobs.size()
                ? Stream.of(found(Place.of(workflow.file()), "The workflow does not limit what its jobs may do.", HINT))
                : unlimited.stream()
                        .map(job -> found(
                                job.keyPlace(),
                                "Neither the job " + Quoted.key(job.key()) + " nor its workflow limits what it may do.",
                                HINT));
    }

    private static boolean isLimited(YamlValue value) {
        YamlValue permissions = value.at("permissions");
        return permissions.isPresent() && !permissions.node().isNull();
    }
}
