package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class DriftImage implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("drift-image", Severity.WARNING)
            .finds(
                    "An image of Lucia or of Redis that differs between the Compose file, the chart, the manifests and the "
                            + "description.")
            .because("What was tried out by one way is not what runs by the other.")
            .example(
                    "# docker-compose.yml\nimage: seiggy/lucia:1.2.0\n# deployment.yaml\nimage: seiggy/lucia:1.1.0",
                    "# docker-compose.yml\nimage: seiggy/lucia:1.2.0\n# deployment.yaml\nimage: seiggy/lucia:1.2.0");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree)
                .flatMap(scope -> Stream.of(lucia(scope), redis(scope)))
                .flatMap(topic -> topic.drift(this, tree));
    }

    private static Topic lucia(SourceTree tree) {
        Optional<Fact> described = Described.in(tree)
                .map(description -> description.fact(d -> d.docker().imageReference(), "docker", "image"))
                .map(Facts::image);
        List<Fact> others = Stream.concat(
                        ComposeFacts.in(tree).stream().flatMap(ComposeFacts::image),
                        ManifestFacts.in(tree).stream().flatMap(ManifestFacts::image))
                .toList();
        Stream<Fact> chart = ChartFacts.in(tree).stream().flatMap(facts -> facts.image(names(described, others)));
        return Topic.of("The image of Lucia", Stream.concat(others.stream(), chart), described);
    }

    private static Topic redis(SourceTree tree) {
        Optional<Fact> described = Described.in(tree)
                .map(description -> description.fact(d -> d.redis().image(), "redis", "image"))
                .map(Facts::image);
        List<Fact> others = Stream.concat(
                        ComposeFacts.in(tree).stream().flatMap(ComposeFacts::redisImage),
                        ManifestFacts.in(tree).stream().flatMap(ManifestFacts::redisImage))
                .toList();
        Stream<Fact> chart = ChartFacts.in(tree).stream().flatMap(facts -> facts.redisImage(names(described, others)));
        return Topic.of("The image of Redis", Stream.concat(others.stream(), chart), described)
                .alikeBy(Images::mayBeOneVersion);
    }

    private static List<String> names(Optional<Fact> described, List<Fact> others) {
        return Stream.concat(described.stream(), others.stream())
                .map(fact -> Images.name(fact.value()))
                .toList();
    }
}
