package dev.lucia.deploy.validate.rule.kustomize;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class KustomizeRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(new KustomizationStructure(), new KustomizationResource());

    private KustomizeRules() {}
}
