package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.stream.Stream;

final class DriftEnvironment implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("drift-environment", Severity.WARNING)
            .finds(
                    "An environment of ASP.NET Core or a log level that differs between the Compose file, the chart, the "
                            + "manifests, the unit, the examples and the description. Overlays, overrides, values.dev.yaml and what is "
                            + "filled in on one machine may differ.")
            .because("In another environment other settings hold, and errors are shown to everybody.")
            .example(
                    "# docker-compose.yml\nASPNETCORE_ENVIRONMENT: Production\n# configmap.yaml\nASPNETCORE_ENVIRONMENT: Development",
                    "# docker-compose.yml\nASPNETCORE_ENVIRONMENT: Production\n# configmap.yaml\nASPNETCORE_ENVIRONMENT: Production");

    static final List<String> SETTINGS = List.of(
            "ASPNETCORE_ENVIRONMENT",
            "Logging__LogLevel__Default",
            "Logging__LogLevel__Microsoft__AspNetCore",
            "Logging__LogLevel__Microsoft__Agents");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree)
                .flatMap(scope -> SETTINGS.stream().map(name -> topic(scope, name)))
                .flatMap(topic -> topic.drift(this, tree));
    }

    private static Topic topic(SourceTree tree, String name) {
        Stream<Fact> facts = Stream.of(
                        ComposeFacts.in(tree).stream().flatMap(compose -> compose.setting(name)),
                        ChartFacts.in(tree).stream().flatMap(chart -> chart.setting(name)),
                        ManifestFacts.in(tree).stream().flatMap(manifests -> manifests.setting(name)),
                        UnitFacts.in(tree).stream().flatMap(unit -> unit.setting(name)),
                        UnitFacts.examples(tree, name))
                .flatMap(found -> found);
        return Topic.of(
                "'" + name + "'",
                facts,
                Described.in(tree).flatMap(described -> described.setting(name, DeploymentMethod.DOCKER)));
    }
}
