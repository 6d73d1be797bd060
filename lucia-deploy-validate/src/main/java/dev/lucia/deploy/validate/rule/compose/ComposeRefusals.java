package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.shape.Shapes;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposePort;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What compose-go refuses though each value by itself is of the right type. */
final class ComposeRefusals {
    private static final List<String> SOURCES_OF_CONTAINERS = List.of("image", "build", "provider");
    private static final Set<String> KINDS_OF_TEST = Set.of("NONE", "CMD", "CMD-SHELL");

    /** One of them, with where it is. */
    record Refusal(Place place, String message, String hint) {}

    private ComposeRefusals() {}

    static Stream<Refusal> of(ComposeProject project) {
        List<ComposeService> services = project.services();
        Stream<Refusal> ofServices = services.stream()
                .flatMap(service -> Stream.of(
                                project.complete() ? withoutImage(service) : Stream.<Refusal>empty(),
                                tests(service),
                                networks(service),
                                pids(service),
                                ports(service, project))
                        .flatMap(refusals -> refusals));
        return Stream.of(empty(project), ofServices, ComposeCycle.in(services).map(ComposeRefusals::cycle).stream())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> empty(ComposeProject project) {
        return project.roots().stream()
                .filter(root -> root.node().isObject() && root.keys().isEmpty())
                .map(root -> new Refusal(
                        root.place(),
                        "The Compose file is empty.",
                        "Write the services that it runs under 'services:'."));
    }

    private static Stream<Refusal> withoutImage(ComposeService service) {
        boolean without = !service.extendsAnother()
                && service.parts().stream().allMatch(part -> part.node().isObject())
                && SOURCES_OF_CONTAINERS.stream()
                        .noneMatch(key -> service.at(key).isPresent()
                                || service.parts().stream().anyMatch(part -> Shapes.isMisspelt(part, key)));
        YamlValue last = service.parts().get(service.parts().size() - 1);
        return when(
                without,
                last.keyPlace(),
                "The service " + Quoted.key(service.name()) + " has neither an image nor a build.",
                "Add 'image:' with the image that it runs, or 'build:' with what it is built from.");
    }

    private static Stream<Refusal> tests(ComposeService service) {
        return service.all("healthcheck", "test")
                .flatMap(test -> test.items().findFirst().stream())
                .filter(first -> first.text().isPresent()
                        && !KINDS_OF_TEST.contains(first.text().get())
                        && !first.text().get().contains("$"))
                .map(first -> new Refusal(
                        first.place(),
                        "The list of a health check's test begins with "
                                + Quoted.of(first.text().orElse("")) + ".",
                        "Begin it with CMD and the program, CMD-SHELL and one line for the shell, or NONE."));
    }

    private static Stream<Refusal> networks(ComposeService service) {
        return when(
                service.at("network_mode").isPresent() && service.at("networks").isPresent(),
                service.at("network_mode").keyPlace(),
                "A service has either 'network_mode' or 'networks'.",
                "Take one of the two out.");
    }

    private static Stream<Refusal> pids(ComposeService service) {
        YamlValue limits = service.at("deploy", "resources", "limits");
        YamlValue limit = service.at("pids_limit");
        return when(
                limit.isPresent()
                        && limits.isPresent()
                        && !limits.at("pids").scalar().equals(limit.scalar()),
                limit.keyPlace(),
                "'pids_limit' stands beside 'deploy.resources.limits', which say something else.",
                "Write it as 'pids' under 'deploy.resources.limits'.");
    }

    private static Stream<Refusal> ports(ComposeService service, ComposeProject project) {
        return ComposePort.of(service, project.variables())
                .filter(port -> port.to() > Port.MAX || port.to() < port.from() || !port.rangesAgree())
                .map(port -> new Refusal(
                        port.value().place(),
                        "Port " + port.published() + ":" + port.target() + " cannot be published.",
                        "Ports are whole numbers from 1 to 65535; two ranges are equally long."));
    }

    private static Refusal cycle(ComposeCycle cycle) {
        return new Refusal(
                cycle.dependencies().keyPlace(),
                "The services " + cycle.names() + " wait for each other.",
                "Take one of the dependencies out.");
    }

    private static Stream<Refusal> when(boolean refused, Place place, String message, String hint) {
        return refused ? Stream.of(new Refusal(place, message, hint)) : Stream.empty();
    }
}
