package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the default values of Lucia's chart say: the only chart of the tree. Other values files differ on purpose. */
record ChartFacts(YamlValue values) {
    static Optional<ChartFacts> in(SourceTree tree) {
        List<ChartFacts> all = candidates(tree).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Stream<ChartFacts> candidates(SourceTree tree) {
        return tree.yaml(SourceKind.CHART)
                .flatMap(chart -> tree.find(chart.file().location().parent().resolve("values.yaml")).stream())
                .flatMap(ChartFacts::document)
                .map(ChartFacts::new);
    }

    private static Stream<YamlValue> document(Source source) {
        return source instanceof YamlSource yaml ? yaml.document().stream() : Stream.empty();
    }

    /** The image at its tag, or at its name where that is not among the names that others have. */
    Stream<Fact> image(List<String> names) {
        return image(values.at("image"), names);
    }

    Stream<Fact> redisImage(List<String> names) {
        return values.at("redis", "enabled").isTrue() ? image(values.at("redis", "image"), names) : Stream.empty();
    }

    private static Stream<Fact> image(YamlValue image, List<String> names) {
        String tag = image.at("tag").scalar().orElse("");
        String digest = image.at("digest").text().orElse("");
        Optional<String> name = image.at("repository").text();
        if (name.isEmpty() || (tag.isEmpty() && digest.isEmpty())) {
            return Stream.empty();
        }
        YamlValue deciding = image.at(digest.isEmpty() ? "tag" : "digest");
        String reference = digest.isEmpty() ? name.get() + ":" + tag : name.get() + "@" + digest;
        return Stream.of(Facts.image(Fact.of(
                reference,
                names.isEmpty() || names.contains(Images.name(Images.normalized(reference)))
                        ? deciding
                        : image.at("repository"))));
    }

    Stream<Fact> ports() {
        return Stream.concat(
                ManifestFacts.text(values.at("service", "targetPort")),
                setting("ASPNETCORE_URLS").flatMap(Facts::listenPort));
    }

    Stream<Fact> healthPaths() {
        return Stream.of("startup", "liveness", "readiness")
                .map(probe -> values.at("probes", probe, "path"))
                .flatMap(ManifestFacts::text);
    }

    /** A setting that is not empty; the chart works empty ones out itself. */
    Stream<Fact> setting(String name) {
        return ManifestFacts.text(values.at("config", name))
                .filter(fact -> !fact.value().isEmpty());
    }
}
