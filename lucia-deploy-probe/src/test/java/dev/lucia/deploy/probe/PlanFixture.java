package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import java.util.List;
import java.util.Map;

/** Plans of descriptions, and what they ask. */
abstract class PlanFixture {
    static ProbePlan plan(Deployment deployment) {
        return ProbePlan.of(deployment, DeploymentMethod.DOCKER);
    }

    static ProbePlan plan(Deployment deployment, DeploymentMethod method, Map<String, String> values) {
        return ProbePlan.of(deployment, method, SettingValues.of(values));
    }

    static Deployment read(String description) {
        return new DeploymentReader().read(description, "test");
    }

    static List<String> subjects(ProbePlan plan) {
        return plan.checks().stream()
                .map(check -> check.subject().id() + " " + check.subject().address())
                .toList();
    }

    static Outcome.Skipped skipped(ProbePlan plan, String id) throws InterruptedException {
        return (Outcome.Skipped) outcome(plan, id);
    }

    static Outcome outcome(ProbePlan plan, String id) throws InterruptedException {
        List<Check> checks = plan.checks().stream()
                .filter(check -> check.subject().id().equals(id))
                .toList();
        try (Prober prober = Prober.create()) {
            List<ProbeResult> results = prober.probe(new ProbePlan(checks, plan.limit(), plan.deadline()))
                    .of(id);
            return results.get(0).outcome();
        }
    }
}
