package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ComposePort;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class ComposePortTwice implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-port-twice", Severity.ERROR)
            .finds("A port of the machine that is published twice, under the same address and protocol.")
            .because("The second container does not start: the port is taken.")
            .example(
                    "services:\n  lucia:\n    ports: [\"8080:8080\"]\n  admin:\n    ports: [\"8080:80\"]",
                    "services:\n  lucia:\n    ports: [\"8080:8080\"]\n  admin:\n    ports: [\"8081:80\"]");

    /** How many numbers of ranges are compared in one project; more than a machine has ports of both protocols. */
    private static final int MAX_COMPARED = 1 << 18;

    private record Published(ComposeService service, ComposePort port) {
        boolean clashesWith(Published other) {
            return port.sharesAddressWith(other.port) && canRunWith(other.service) && !isRepeatedBy(other);
        }

        private boolean canRunWith(ComposeService other) {
            return service.name().equals(other.name())
                    || service.profiles().isEmpty()
                    || other.profiles().isEmpty()
                    || !Collections.disjoint(service.profiles(), other.profiles());
        }

        // An override that says the same once more is merged with what it repeats.
        private boolean isRepeatedBy(Published other) {
            return service.name().equals(other.service.name())
                    && !port.value().file().equals(other.port.value().file())
                    && port.target().equals(other.port.target());
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream().flatMap(this::check);
    }

    private Stream<Finding> check(ComposeProject project) {
        Map<String, List<Published>> taken = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        int[] compared = {0};
        project.services().stream()
                .filter(service -> !service.at("network_mode").isPresent())
                .flatMap(service -> ComposePort.of(service, project.variables())
                        .filter(port -> !port.isChoice())
                        .map(port -> new Published(service, port)))
                .forEach(published ->
                        take(published, taken, compared).ifPresent(earlier -> found.add(finding(published, earlier))));
        return found.stream();
    }

    /** Takes the ports, or answers with who has one of them already. */
    private static Optional<Published> take(Published wanted, Map<String, List<Published>> taken, int[] compared) {
        for (int port = wanted.port().from(); port <= wanted.port().to(); port++) {
            List<Published> others =
                    taken.computeIfAbsent(port + "/" + wanted.port().protocol(), key -> new ArrayList<>());
            compared[0] += 1 + others.size();
            if (compared[0] > MAX_COMPARED) {
                return Optional.empty();
            }
            Optional<Published> clash =
                    others.stream().filter(wanted::clashesWith).findFirst();
            if (clash.isPresent()) {
                return clash;
            }
            others.add(wanted);
        }
        return Optional.empty();
    }

    private Finding finding(Published published, Published earlier) {
        String other = earlier.service().name().equals(published.service().name())
                ? "the same service"
                : "the service " + Quoted.key(earlier.service().name());
        return found(
                published.port().value().place(),
                "Port " + published.port().published() + "/" + published.port().protocol()
                        + " of the machine is already published by " + other + ", at "
                        + earlier.port().value().place() + ".",
                "Publish it under another port, or take one of the two out.");
    }
}
