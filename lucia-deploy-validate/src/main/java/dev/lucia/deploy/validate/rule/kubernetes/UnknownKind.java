package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.BuiltInKinds;
import dev.lucia.deploy.validate.schema.RemovedApi;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesProblems;
import dev.lucia.deploy.validate.view.KubernetesSets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class UnknownKind implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-unknown-kind", Severity.INFO)
            .finds(
                    "An object of a kind that is not known here, such as a custom resource; an error where Kubernetes' own"
                            + " group cannot have such a kind.")
            .because("What is in it was not checked.")
            .example("apiVersion: apps/v1\nkind: Deploymnet", "apiVersion: apps/v1\nkind: Deployment");
    // Known by their names: the Gateway API, and what Kustomize reads itself.
    private static final Pattern FINE =
            Pattern.compile("(?:gateway\\.networking\\.k8s\\.io|.*kustomize\\.config\\.k8s\\.io)/.*");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return KubernetesSets.of(tree).sets().stream()
                .flatMap(set -> set.objects().stream())
                .filter(object ->
                        !object.kind().isEmpty() && !object.apiVersion().isEmpty())
                .filter(object -> !KubernetesProblems.judges(object.type(), tree))
                .filter(object -> !FINE.matcher(object.apiVersion()).matches())
                .filter(object -> RemovedApi.find(object.type(), KubernetesProblems.version(tree))
                        .isEmpty())
                .map(this::finding);
    }

    private Finding finding(KubernetesObject object) {
        Place place = object.root().at("kind").place();
        String kind = Quoted.of(object.kind());
        if (!BuiltInKinds.exclude(object.type())) {
            return found(
                    place,
                    "Objects of the kind " + kind + " are not known here, and this one was not checked.",
                    "Nothing is to be done if the cluster knows them.");
        }
        String elsewhere = BuiltInKinds.apiVersion(object.kind());
        String remedy = Suggestion.didYouMean(object.kind(), BuiltInKinds.all()).strip();
        if (!elsewhere.isEmpty()) {
            remedy = "Write 'apiVersion: " + elsewhere + "'.";
        }
        return found(
                Severity.ERROR,
                place,
                "Kubernetes has no kind " + kind + " in " + Quoted.of(object.apiVersion()) + ".",
                remedy.isEmpty() ? "Look at 'kubectl api-resources'." : remedy);
    }
}
