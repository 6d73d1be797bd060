package dev.lucia.deploy.validate.rule.syntax;

import dev.lucia.deploy.model.source.YamlProblem;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;

final class DuplicateKey extends YamlProblemRule {
    DuplicateKey() {
        super(
                RuleInfo.of("duplicate-key", Severity.ERROR)
                        .finds("A key that its mapping has already.")
                        .because("Some readers silently take the last of them, and others refuse the file.")
                        .example("replicas: 1\nreplicas: 2", "replicas: 2"),
                YamlProblem.Kind.DUPLICATE_KEY);
    }
}
