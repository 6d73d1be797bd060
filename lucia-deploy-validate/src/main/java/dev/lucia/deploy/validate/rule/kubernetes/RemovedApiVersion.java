package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.RemovedApi;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesProblems;
import dev.lucia.deploy.validate.view.KubernetesSets;
import java.util.stream.Stream;

final class RemovedApiVersion implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("removed-api", Severity.ERROR)
            .finds(
                    "A version of an API that the target Kubernetes, by default the newest that is known, serves no more.")
            .because("The API server answers that there is no such kind.")
            .example(
                    "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget",
                    "apiVersion: policy/v1\nkind: PodDisruptionBudget");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return KubernetesSets.of(tree).sets().stream()
                .flatMap(set -> set.objects().stream())
                .flatMap(object -> RemovedApi.find(object.type(), KubernetesProblems.version(tree)).stream()
                        .map(api -> finding(object, api)));
    }

    private Finding finding(KubernetesObject object, RemovedApi api) {
        return found(
                object.root().at("apiVersion").place(),
                "Kubernetes 1." + api.minor() + " removed " + object.type() + ".",
                api.replacement().isEmpty()
                        ? "It has no replacement; for pods see Pod Security Admission."
                        : "Write 'apiVersion: " + api.replacement() + "', and look whether its fields changed.");
    }
}
