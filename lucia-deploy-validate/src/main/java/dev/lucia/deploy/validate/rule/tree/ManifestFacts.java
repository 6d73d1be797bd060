package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import dev.lucia.deploy.validate.view.KubernetesSets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the manifests of Lucia say: the only set of the tree that runs it, overlays left out, which differ on purpose. */
record ManifestFacts(KubernetesSet set, KubernetesObject workload) {
    private static final List<String> WORKLOADS = List.of("Deployment", "StatefulSet", "DaemonSet");
    private static final String OVERLAYS = "/overlays/";

    static Optional<ManifestFacts> in(SourceTree tree) {
        List<ManifestFacts> all = candidates(tree).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Stream<ManifestFacts> candidates(SourceTree tree) {
        return KubernetesSets.of(tree).sets().stream()
                .flatMap(set -> workloads(set)
                        .filter(ManifestFacts::isLucia)
                        .filter(workload -> !("/" + workload.root().file()).contains(OVERLAYS))
                        .limit(1)
                        .map(workload -> new ManifestFacts(set, workload)));
    }

    private static Stream<KubernetesObject> workloads(KubernetesSet set) {
        return set.objects().stream().filter(object -> WORKLOADS.contains(object.kind()));
    }

    private static boolean isLucia(KubernetesObject workload) {
        return container(workload)
                        .at("image")
                        .text()
                        .filter(image -> !Images.isRedis(image))
                        .isPresent()
                && (workload.name().contains("lucia")
                        || container(workload).at("image").text().orElse("").contains("lucia"));
    }

    /** The container of Lucia. */
    YamlValue container() {
        return container(workload);
    }

    private static YamlValue container(KubernetesObject workload) {
        YamlValue containers = workload.root().at("spec", "template", "spec", "containers");
        return containers.items().findFirst().orElse(containers);
    }

    /** The workload of Redis, where it is there. */
    Optional<KubernetesObject> redis() {
        return workloads(set)
                .filter(object -> container(object)
                        .at("image")
                        .text()
                        .filter(Images::isRedis)
                        .isPresent())
                .findFirst();
    }

    /** The container of Redis, where it is there. */
    Optional<YamlValue> redisContainer() {
        return redis().map(ManifestFacts::container);
    }

    Stream<Fact> image() {
        return text(container().at("image")).map(Facts::image);
    }

    Stream<Fact> redisImage() {
        return redisContainer().stream()
                .flatMap(container -> text(container.at("image")))
                .map(Facts::image);
    }

    Stream<Fact> ports() {
        List<YamlValue> ports = container().at("ports").items().toList();
        Stream<Fact> own = ports.size() == 1
                ? ports.stream().map(port -> port.at("containerPort")).flatMap(ManifestFacts::text)
                : Stream.empty();
        return Stream.concat(own, setting("ASPNETCORE_URLS").flatMap(Facts::listenPort));
    }

    Stream<Fact> healthPaths() {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> container().at(probe, "httpGet", "path"))
                .flatMap(ManifestFacts::text);
    }

    Stream<Fact> setting(String name) {
        Stream<Fact> own = container()
                .at("env")
                .items()
                .filter(variable -> variable.at("name").is(name))
                .flatMap(variable -> text(variable.at("value")));
        Stream<Fact> shared =
                set.all("ConfigMap").flatMap(map -> text(map.root().at("data", name)));
        return Stream.concat(own, shared);
    }

    static Stream<Fact> text(YamlValue value) {
        return value.scalar().map(text -> Fact.of(text, value)).stream();
    }
}
