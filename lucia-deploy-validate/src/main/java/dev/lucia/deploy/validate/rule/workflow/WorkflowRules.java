package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class WorkflowRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new WorkflowStructure(),
            new WorkflowPin(),
            new WorkflowPermissions(),
            new WorkflowSecret(),
            new WorkflowSwallow());

    private WorkflowRules() {}
}
