package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.KubernetesSets;
import java.util.stream.Stream;

/** A rule about the objects that are applied together. */
abstract class SetRule implements Rule {
    private final RuleInfo info;

    SetRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Finding> check(SourceTree tree) {
        return KubernetesSets.of(tree).sets().stream().flatMap(this::check);
    }

    /** What is wrong with the objects of a set. */
    abstract Stream<Finding> check(KubernetesSet set);
}
