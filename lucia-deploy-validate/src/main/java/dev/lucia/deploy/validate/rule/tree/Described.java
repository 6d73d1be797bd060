package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.Problem;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Descriptions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only valid description of a tree, which says what the other files ought to say. */
record Described(Deployment deployment, YamlValue root) {
    static Optional<Described> in(SourceTree tree) {
        Descriptions descriptions = Descriptions.of(tree);
        Set<String> invalid =
                descriptions.problems().stream().map(Problem::source).collect(Collectors.toSet());
        return descriptions
                .only()
                .flatMap(deployment -> tree.yaml(SourceKind.DESCRIPTION)
                        .filter(source -> !invalid.contains(source.file().path()))
                        .flatMap(source -> source.document().stream())
                        .findFirst()
                        .map(root -> new Described(deployment, root)));
    }

    /** What it says, at the property or where that would stand. */
    Fact fact(Function<Deployment, Object> value, String... property) {
        return Fact.of(value.apply(deployment).toString(), root.at(property));
    }

    /** What it says of a setting, for a method; empty where it says nothing and there is no default. */
    Optional<Fact> setting(String name, DeploymentMethod method) {
        return deployment.catalog().settings().stream()
                .filter(setting -> setting.name().text().equals(name) && !setting.isSensitive())
                .findFirst()
                .flatMap(setting -> value(setting, method))
                .map(value -> Fact.of(value, root.at("application", "settings", name)));
    }

    private Optional<String> value(Setting setting, DeploymentMethod method) {
        return deployment.value(setting, method);
    }
}
