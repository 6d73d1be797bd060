package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.rule.chart.ChartRules;
import dev.lucia.deploy.validate.rule.compose.ComposeRules;
import dev.lucia.deploy.validate.rule.description.DescriptionRules;
import dev.lucia.deploy.validate.rule.env.EnvRules;
import dev.lucia.deploy.validate.rule.kubernetes.KubernetesRules;
import dev.lucia.deploy.validate.rule.kustomize.KustomizeRules;
import dev.lucia.deploy.validate.rule.placeholder.PlaceholderRules;
import dev.lucia.deploy.validate.rule.secret.SecretRules;
import dev.lucia.deploy.validate.rule.setting.SettingRules;
import dev.lucia.deploy.validate.rule.syntax.SyntaxRules;
import dev.lucia.deploy.validate.rule.tree.TreeRules;
import dev.lucia.deploy.validate.rule.unit.UnitRules;
import dev.lucia.deploy.validate.rule.workflow.WorkflowRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules that there are. To add one is to write its class and to name it in the list of its family. */
final class Rules {
    private static final List<Family> CHECKED = List.of(
            new Family("Syntax", SyntaxRules.ALL),
            new Family("Description", DescriptionRules.ALL),
            new Family("Env files", EnvRules.ALL),
            new Family("Settings", SettingRules.ALL),
            new Family("Placeholders", PlaceholderRules.ALL),
            new Family("Secrets", SecretRules.ALL),
            new Family("Kubernetes", KubernetesRules.ALL),
            new Family("Kustomize", KustomizeRules.ALL),
            new Family("Charts", ChartRules.ALL),
            new Family("Compose", ComposeRules.ALL),
            new Family("systemd", UnitRules.ALL),
            new Family("Workflows", WorkflowRules.ALL),
            new Family("Across files", TreeRules.ALL));

    private static final List<Rule> STANDARD =
            CHECKED.stream().flatMap(family -> family.rules().stream()).toList();

    private Rules() {}

    /** Rules that belong together. */
    record Family(String title, List<Rule> rules, List<RuleInfo> infos) {
        Family(String title, List<Rule> rules) {
            this(title, rules, rules.stream().map(Rule::info).toList());
        }
    }

    /** All rules, by family, in the order of the reference. */
    static List<Rule> standard() {
        return STANDARD;
    }

    /** The families, with what is found about findings themselves as the last. */
    static List<Family> families() {
        return Stream.concat(CHECKED.stream(), Stream.of(new Family("Findings", List.of(), MetaRules.ALL)))
                .toList();
    }
}
