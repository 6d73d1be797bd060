package dev.lucia.deploy.validate.rule.compose;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ComposeUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-undeclared", Severity.ERROR)
            .finds(
                    "A volume, network, secret or config that a service uses and nothing declares, and a service that another "
                            + "one names and that is not there.")
            .because("Docker Compose refuses the whole project.")
            .example(
                    "services:\n  redis:\n    image: redis:7-alpine\n    volumes:\n      - redis-data:/data",
                    "services:\n  redis:\n    image: redis:7-alpine\n    volumes:\n      - redis-data:/data\n"
                            + "volumes:\n  redis-data:");

    private static final int MANY = 200;
    private static final String SERVICE = "service:";

    // A path otherwise: absolute, relative, of the home directory, or of Windows.
    private static final Pattern VOLUME_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    /** What a service uses of one kind. */
    private record Use(YamlValue value, String name) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream()
                .filter(ComposeProject::complete)
                .flatMap(this::check);
    }

    private Stream<Finding> check(ComposeProject project) {
        List<ComposeService> services = project.services();
        Set<String> names = services.stream().map(ComposeService::name).collect(toUnmodifiableSet());
        return Stream.of(
                        undeclared(services, ComposeUndeclared::volumes, "volume", project),
                        undeclared(services, ComposeUndeclared::networks, "network", project),
                        undeclared(services, service -> files(service, "secrets"), "secret", project),
                        undeclared(services, service -> files(service, "configs"), "config", project),
                        services.stream().flatMap(service -> absent(service, names)))
                .flatMap(found -> found);
    }

    private Stream<Finding> undeclared(
            List<ComposeService> services,
            Function<ComposeService, Stream<Use>> uses,
            String what,
            ComposeProject project) {
        Set<String> declared = project.declared(what + "s");
        return services.stream()
                .flatMap(uses)
                .filter(use -> !declared.contains(use.name()) && !use.name().contains("$"))
                .map(use -> found(
                        use.value().place(),
                        "The " + what + " " + Quoted.of(use.name()) + " is not declared."
                                + didYouMean(use.name(), declared),
                        "Declare it at the end of the file: " + what + "s: with the line '  " + use.name()
                                + ":' below."));
    }

    // Comparing each with each would take long where there are very many; nobody has so many.
    private static String didYouMean(String written, Set<String> known) {
        return known.size() > MANY ? "" : Suggestion.didYouMean(written, known);
    }

    private Stream<Finding> absent(ComposeService service, Set<String> names) {
        return services(service)
                .filter(use -> !names.contains(use.name()) && !use.name().contains("$"))
                .map(use -> found(
                        use.value().node().isObject()
                                ? use.value().keyPlace()
                                : use.value().place(),
                        "There is no service " + Quoted.of(use.name()) + "." + didYouMean(use.name(), names),
                        "Services here: "
                                + String.join(
                                        ", ", names.stream().sorted().limit(20).toList()) + "."));
    }

    private static Stream<Use> volumes(ComposeService service) {
        Stream<Use> shortly = elements(service, "volumes")
                .filter(use -> use.name().contains(":"))
                .map(use ->
                        new Use(use.value(), use.name().substring(0, use.name().indexOf(':'))));
        Stream<Use> written = service.all("volumes")
                .flatMap(YamlValue::items)
                .filter(volume -> volume.at("type").is("volume"))
                .map(volume -> volume.at("source"))
                .flatMap(source -> source.text().map(name -> new Use(source, name)).stream());
        return Stream.concat(
                shortly.filter(use -> VOLUME_NAME.matcher(use.name()).matches()), written);
    }

    private static Stream<Use> networks(ComposeService service) {
        return Stream.concat(elements(service, "networks"), keys(service, "networks"))
                .filter(use -> !use.name().equals("default"));
    }

    private static Stream<Use> files(ComposeService service, String key) {
        Stream<Use> written = service.all(key)
                .flatMap(YamlValue::items)
                .map(file -> file.at("source"))
                .flatMap(source -> source.text().map(name -> new Use(source, name)).stream());
        return Stream.concat(elements(service, key), written);
    }

    private static Stream<Use> services(ComposeService service) {
        Stream<Use> dependencies = Stream.concat(
                elements(service, "depends_on"), keys(service, "depends_on").filter(use -> !isOptional(use.value())));
        Stream<Use> shared = Stream.of("network_mode", "ipc", "pid")
                .map(service::at)
                .flatMap(mode -> mode
                        .text()
                        .filter(text -> text.startsWith(SERVICE))
                        .map(text -> new Use(mode, text.substring(SERVICE.length())))
                        .stream());
        Stream<Use> linked = Stream.of("links", "volumes_from")
                .flatMap(key -> elements(service, key))
                .filter(use -> !use.name().startsWith("container:"))
                .map(use -> new Use(use.value(), use.name().replaceFirst(":.*", "")));
        return Stream.of(dependencies, shared, linked, extended(service).stream())
                .flatMap(uses -> uses);
    }

    private static Optional<Use> extended(ComposeService service) {
        YamlValue written = service.at("extends");
        YamlValue name = written.node().isObject() ? written.at("service") : written;
        return name.text().filter(text -> !written.at("file").isPresent()).map(text -> new Use(name, text));
    }

    private static boolean isOptional(YamlValue dependency) {
        YamlValue required = dependency.at("required");
        return required.isPresent() && !required.isTrue();
    }

    private static Stream<Use> elements(ComposeService service, String key) {
        return service.all(key)
                .flatMap(YamlValue::items)
                .flatMap(item -> item.text().map(name -> new Use(item, name)).stream());
    }

    private static Stream<Use> keys(ComposeService service, String key) {
        return service.all(key).flatMap(YamlValue::values).map(value -> new Use(value, value.key()));
    }
}
