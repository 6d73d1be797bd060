package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class DriftHealthPath implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("drift-health-path", Severity.WARNING)
            .finds("A path of the health check that differs between the Compose file, the chart, the manifests and the "
                    + "description.")
            .because("A check of a path that does not answer 200 restarts a service that is well.")
            .example(
                    "# docker-compose.yml\ntest: curl --fail http://localhost:8080/health\n# deployment.yaml\npath: /healthz",
                    "# docker-compose.yml\ntest: curl --fail http://localhost:8080/health\n# deployment.yaml\npath: /health");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree).map(DriftHealthPath::topic).flatMap(topic -> topic.drift(this, tree));
    }

    private static Topic topic(SourceTree scope) {
        Stream<Fact> facts = Stream.of(
                        ComposeFacts.in(scope).stream().flatMap(ComposeFacts::healthPaths),
                        ChartFacts.in(scope).stream().flatMap(ChartFacts::healthPaths),
                        ManifestFacts.in(scope).stream().flatMap(ManifestFacts::healthPaths))
                .flatMap(paths -> paths);
        return Topic.of(
                "The path of the health check",
                facts,
                Described.in(scope)
                        .map(described ->
                                described.fact(d -> d.docker().healthCheckPath(), "docker", "healthCheckPath")));
    }
}
