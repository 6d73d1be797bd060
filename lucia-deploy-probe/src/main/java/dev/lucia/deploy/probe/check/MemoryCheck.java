package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;

/**
 * Whether the machine has the memory that Lucia and Redis need.
 *
 * @param machine where
 */
record MemoryCheck(Machine machine) implements LocalCheck {
    static final long LEAST = 2_000_000_000L;
    private static final Subject SUBJECT = new Subject("memory", "Memory", "this machine");

    static List<Check> of(DeploymentSite site) {
        return List.of(
                site.method() == DeploymentMethod.KUBERNETES
                        ? new SkippedCheck(
                                new Subject("memory", "Memory", DeploymentMethod.KUBERNETES.text()),
                                "The pods run on the nodes of the cluster, not here.",
                                "See 'kubectl describe nodes' for what they can still allocate.")
                        : new MemoryCheck(Machine.THIS));
    }

    @Override
    public Subject subject() {
        return SUBJECT;
    }

    @Override
    public String expected() {
        return "2 GB";
    }

    @Override
    public Outcome look(Verdicts verdicts) {
        long bytes = machine.memoryBytes();
        return bytes >= LEAST
                ? verdicts.healthy(Gigabytes.text(bytes), List.of())
                : verdicts.unhealthy(
                        Gigabytes.text(bytes),
                        MachineCause.MEMORY_TOO_SMALL,
                        "The machine has " + Gigabytes.text(bytes) + " of memory where 2 GB are needed.",
                        "Use a larger machine, or let the models and Redis run elsewhere.");
    }
}
