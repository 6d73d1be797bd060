package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the Compose file of Lucia says: the only one of the tree, without overrides, which differ on purpose. */
record ComposeFacts(ComposeProject project, ComposeService lucia) {
    static Optional<ComposeFacts> in(SourceTree tree) {
        List<ComposeFacts> all = candidates(tree).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Stream<ComposeFacts> candidates(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream()
                .filter(project -> project.complete() && project.roots().size() == 1)
                .flatMap(project -> project.services().stream()
                        .filter(ComposeFacts::isLucia)
                        .limit(1)
                        .map(service -> new ComposeFacts(project, service)));
    }

    private static boolean isLucia(ComposeService service) {
        return !service.isRedis()
                && (service.name().toLowerCase(Locale.ROOT).contains("lucia")
                        || service.at("environment").keys().stream()
                                .anyMatch(name -> name.startsWith("HomeAssistant__")));
    }

    Stream<Fact> image() {
        return fact(lucia.at("image")).map(Facts::image);
    }

    Stream<Fact> redisImage() {
        return project.services().stream()
                .filter(service -> service.image()
                        .flatMap(YamlValue::text)
                        .filter(Images::isRedis)
                        .isPresent())
                .flatMap(service -> fact(service.at("image")))
                .map(Facts::image);
    }

    /** The ports that Lucia listens on in its container; one of several that are published may be anybody's. */
    Stream<Fact> ports() {
        List<YamlValue> published = lucia.at("ports").items().toList();
        Stream<Fact> targets = published.size() == 1 ? published.stream().flatMap(this::target) : Stream.empty();
        return Stream.of(
                        targets, setting("ASPNETCORE_URLS").flatMap(Facts::listenPort), tests().flatMap(Facts::urlPort))
                .flatMap(facts -> facts);
    }

    private Stream<Fact> target(YamlValue port) {
        return port.node().isObject()
                ? fact(port.at("target"))
                : fact(port)
                        .map(fact ->
                                new Fact(fact.value().replaceFirst("/.*", "").replaceFirst(".*:", ""), fact.place()));
    }

    Stream<Fact> healthPaths() {
        return tests().flatMap(Facts::urlPath);
    }

    private Stream<Fact> tests() {
        YamlValue test = lucia.at("healthcheck", "test");
        return Stream.concat(Stream.of(test), test.items()).flatMap(this::fact);
    }

    /** The value that a setting has unless somebody fills in another one. */
    Stream<Fact> setting(String name) {
        YamlValue environment = lucia.at("environment");
        Stream<Fact> listed = environment.items().flatMap(this::fact).flatMap(fact -> Facts.assigned(fact, name));
        return Stream.concat(fact(environment.at(name)), listed);
    }

    private Stream<Fact> fact(YamlValue value) {
        return value.scalar().flatMap(Facts::withDefaults).map(text -> Fact.of(text, value)).stream();
    }
}
