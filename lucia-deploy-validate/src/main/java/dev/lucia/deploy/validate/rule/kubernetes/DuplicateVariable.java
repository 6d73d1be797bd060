package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.view.Container;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

final class DuplicateVariable extends SetRule {
    private static final RuleInfo INFO = RuleInfo.of("duplicate-variable", Severity.ERROR)
            .finds("An environment variable that its container sets twice.")
            .because("The last one counts silently, and kubectl apply loses one of them.")
            .example(
                    "env:\n  - {name: TZ, value: UTC}\n  - {name: TZ, value: Europe/Vienna}",
                    "env:\n  - {name: TZ, value: Europe/Vienna}");

    DuplicateVariable() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(KubernetesSet set) {
        return set.containers().flatMap(this::check);
    }

    private Stream<Finding> check(Container container) {
        Set<String> seen = new HashSet<>();
        return container
                .value()
                .at("env")
                .items()
                .map(variable -> variable.at("name"))
                .filter(name -> name.text().filter(text -> !seen.add(text)).isPresent())
                .map(name -> found(
                        name.place(),
                        container + " sets the variable "
                                + Quoted.key(name.text().orElse("")) + " twice.",
                        "Keep one of them."));
    }
}
