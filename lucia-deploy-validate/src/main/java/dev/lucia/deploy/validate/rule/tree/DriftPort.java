package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class DriftPort implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("drift-port", Severity.WARNING)
            .finds(
                    "A port that Lucia listens on that differs between the Compose file, the chart, the manifests, the unit and "
                            + "the description. With a description each way is held to its own port.")
            .because("Where the port that is asked is not the one that is listened on, nothing answers.")
            .example(
                    "# docker-compose.yml\nports: [\"7235:8080\"]\n# deployment.yaml\ncontainerPort: 8081",
                    "# docker-compose.yml\nports: [\"7235:8080\"]\n# deployment.yaml\ncontainerPort: 8080");

    private static final String WHAT = "The port of Lucia";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree).flatMap(DriftPort::topics).flatMap(topic -> topic.drift(this, tree));
    }

    private static Stream<Topic> topics(SourceTree scope) {
        List<Fact> docker =
                ComposeFacts.in(scope).stream().flatMap(ComposeFacts::ports).toList();
        List<Fact> kubernetes = Stream.concat(
                        ChartFacts.in(scope).stream().flatMap(ChartFacts::ports),
                        ManifestFacts.in(scope).stream().flatMap(ManifestFacts::ports))
                .toList();
        Optional<Described> described = Described.in(scope);
        if (described.isPresent()) {
            Fact inContainer = described.get().fact(d -> d.docker().containerPort(), "docker", "containerPort");
            Fact inPod = described
                    .get()
                    .fact(d -> d.kubernetes().service().targetPort(), "kubernetes", "service", "targetPort");
            return Stream.of(
                    Topic.of(WHAT, docker, Optional.of(inContainer)), Topic.of(WHAT, kubernetes, Optional.of(inPod)));
        }
        Stream<Fact> unit = UnitFacts.in(scope).stream()
                .flatMap(facts -> facts.setting("ASPNETCORE_URLS"))
                .flatMap(Facts::listenPort);
        return Stream.of(Topic.of(
                WHAT, Stream.of(docker.stream(), kubernetes.stream(), unit).flatMap(f -> f), Optional.empty()));
    }
}
