package dev.lucia.deploy.validate.rule.kustomize;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.schema.FileSchema;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class KustomizationStructure implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("kustomization-structure", Severity.ERROR)
            .finds(
                    "A field of kustomization.yaml that Kustomize does not know, or a value of another type than it takes.")
            .because("Kustomize refuses the whole directory.")
            .example("resource:\n  - deployment.yaml", "resources:\n  - deployment.yaml");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.yaml(SourceKind.KUSTOMIZATION)
                .flatMap(source -> source.document().stream())
                .flatMap(root -> FileSchema.KUSTOMIZATION.problems(root).stream())
                .map(problem -> found(problem.place(), problem.fact(), problem.remedy()));
    }
}
