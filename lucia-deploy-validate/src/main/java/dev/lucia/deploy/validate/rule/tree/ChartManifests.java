package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

final class ChartManifests implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("chart-manifests", Severity.WARNING)
            .finds(
                    "What the default values of the chart and the manifests say differently of the same thing: replicas, "
                            + "resources, the Service, the Ingress, Redis, settings. Images, ports, paths and environments have rules of "
                            + "their own.")
            .because("Both are to give the same objects; who changes from one to the other finds something else.")
            .example(
                    "# values.yaml\nreplicaCount: 2\n# deployment.yaml\nreplicas: 1",
                    "# values.yaml\nreplicaCount: 1\n# deployment.yaml\nreplicas: 1");

    /** Settings that the chart works out, or that another rule compares. */
    private static final Set<String> NOT_COMPARED = Set.of("ASPNETCORE_URLS", "Redis__ConnectionString");

    private record Sides(ChartFacts chart, ManifestFacts manifests, Optional<Described> described) {
        Topic topic(String what, Stream<Fact> fromChart, Stream<Fact> fromManifests, Optional<Fact> wanted) {
            List<Fact> ofChart = fromChart.toList();
            List<Fact> ofManifests = fromManifests.toList();
            return ofChart.isEmpty() || ofManifests.isEmpty()
                    ? Topic.of(what, List.of(), wanted)
                    : Topic.of(what, Stream.concat(ofChart.stream(), ofManifests.stream()), wanted);
        }

        Optional<Fact> described(Function<Deployment, Object> value, String... property) {
            return described.map(description -> description.fact(value, property));
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree)
                .flatMap(scope -> ChartFacts.in(scope).stream()
                        .flatMap(chart -> ManifestFacts.in(scope).stream()
                                .map(manifests -> new Sides(chart, manifests, Described.in(scope)))))
                .flatMap(ChartManifests::topics)
                .flatMap(topic -> topic.driftOfTwins(this));
    }

    private static Stream<Topic> topics(Sides sides) {
        return Stream.of(objects(sides), resources(sides), ingress(sides), settings(sides))
                .flatMap(topics -> topics);
    }

    private static Stream<Topic> objects(Sides sides) {
        YamlValue values = sides.chart().values();
        return Stream.of(
                sides.topic(
                        "The number of replicas",
                        ManifestFacts.text(values.at("replicaCount")),
                        ManifestFacts.text(sides.manifests().workload().root().at("spec", "replicas")),
                        sides.described(d -> d.kubernetes().replicas(), "kubernetes", "replicas")),
                sides.topic(
                        "The port of the Service",
                        ManifestFacts.text(values.at("service", "port")),
                        service(sides, "ports")
                                .flatMap(YamlValue::items)
                                .limit(1)
                                .flatMap(port -> ManifestFacts.text(port.at("port"))),
                        sides.described(d -> d.kubernetes().service().port(), "kubernetes", "service", "port")),
                sides.topic(
                        "The type of the Service",
                        ManifestFacts.text(values.at("service", "type")),
                        service(sides, "type").flatMap(ManifestFacts::text),
                        sides.described(d -> d.kubernetes().service().type().text(), "kubernetes", "service", "type")),
                sides.topic(
                        "Whether Redis is deployed",
                        ManifestFacts.text(values.at("redis", "enabled")),
                        Stream.of(sides.manifests()
                                .redis()
                                .map(redis -> Fact.of("true", redis.root().at("kind")))
                                .orElseGet(() -> Fact.of(
                                        "false",
                                        sides.manifests().workload().root().at("kind")))),
                        Optional.empty()));
    }

    private static Stream<YamlValue> service(Sides sides, String key) {
        YamlValue labels = sides.manifests().workload().root().at("spec", "template", "metadata", "labels");
        return sides.manifests()
                .set()
                .all("Service")
                .map(service -> service.root().at("spec"))
                .filter(spec -> !spec.at("selector").keys().isEmpty()
                        && spec.at("selector")
                                .values()
                                .allMatch(
                                        value -> labels.at(value.key()).scalar().equals(value.scalar())))
                .limit(1)
                .map(spec -> spec.at(key));
    }

    private static Stream<Topic> resources(Sides sides) {
        YamlValue values = sides.chart().values();
        Stream<Topic> ofLucia = resources(
                sides, "Lucia", values.at("resources"), sides.manifests().container());
        Stream<Topic> ofRedis = sides.manifests().redisContainer().stream()
                .flatMap(container -> resources(sides, "Redis", values.at("redis", "resources"), container));
        return Stream.concat(ofLucia, ofRedis);
    }

    private static Stream<Topic> resources(Sides sides, String whose, YamlValue values, YamlValue container) {
        return Stream.of("requests", "limits")
                .flatMap(kind -> Stream.of("cpu", "memory")
                        .map(resource -> sides.topic(
                                "resources." + kind + "." + resource + " of " + whose,
                                quantity(values.at(kind, resource)),
                                quantity(container.at("resources", kind, resource)),
                                Optional.empty())));
    }

    // As amounts, since 1000m and 1 are the same.
    private static Stream<Fact> quantity(YamlValue value) {
        return ManifestFacts.text(value).flatMap(fact -> {
            try {
                String amount =
                        Quantity.of(fact.value()).amount().stripTrailingZeros().toPlainString();
                return Stream.of(new Fact(amount, fact.value(), fact.place()));
            } catch (InvalidValueException e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Topic> ingress(Sides sides) {
        YamlValue values = sides.chart().values().at("ingress");
        List<YamlValue> ingresses = sides.manifests()
                .set()
                .all("Ingress")
                .map(ingress -> ingress.root().at("spec"))
                .toList();
        Topic whether = whetherThereIsOne(sides, ingresses);
        if (!values.at("enabled").isTrue() || ingresses.size() != 1) {
            return Stream.of(whether);
        }
        YamlValue ingress = ingresses.get(0);
        return Stream.of(
                whether,
                sides.topic(
                        "The class of the Ingress",
                        ManifestFacts.text(values.at("className"))
                                .filter(fact -> !fact.value().isEmpty()),
                        ManifestFacts.text(ingress.at("ingressClassName")),
                        Optional.empty()),
                sides.topic(
                        "The list of hosts of the Ingress",
                        hosts(values.at("hosts")),
                        hosts(ingress.at("rules")),
                        Optional.empty()));
    }

    private static Topic whetherThereIsOne(Sides sides, List<YamlValue> ingresses) {
        return sides.topic(
                "Whether there is an Ingress",
                ManifestFacts.text(sides.chart().values().at("ingress").at("enabled")),
                Stream.of(
                        ingresses.isEmpty()
                                ? Fact.of(
                                        "false",
                                        sides.manifests().workload().root().at("kind"))
                                : Fact.of("true", ingresses.get(0))),
                sides.described(d -> d.kubernetes().ingress().enabled(), "kubernetes", "ingress", "enabled"));
    }

    private static Stream<Fact> hosts(YamlValue list) {
        List<YamlValue> hosts = list.items()
                .map(item -> item.at("host"))
                .filter(YamlValue::isPresent)
                .toList();
        String all = String.join(
                ", ",
                hosts.stream().flatMap(host -> host.text().stream()).sorted().toList());
        return hosts.stream().limit(1).map(host -> Fact.of(all, host));
    }

    private static Stream<Topic> settings(Sides sides) {
        return sides.chart().values().at("config").keys().stream()
                .filter(name -> !NOT_COMPARED.contains(name) && !DriftEnvironment.SETTINGS.contains(name))
                .map(name -> sides.topic(
                        "'" + name + "'",
                        filledIn(sides.chart().setting(name)),
                        filledIn(sides.manifests().setting(name)),
                        sides.described().flatMap(d -> d.setting(name, DeploymentMethod.KUBERNETES))));
    }

    private static Stream<Fact> filledIn(Stream<Fact> facts) {
        return facts.filter(fact -> !fact.value().isEmpty() && !Placeholder.isIn(fact.value()));
    }
}
