package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Quoted;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ComposeDependency implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-dependency", Severity.WARNING)
            .finds(
                    "A service that waits for the health of another one without a health check, or that does not say what it "
                            + "waits for.")
            .because(
                    "A list waits only until the other container runs, not until its program answers. To wait for the health "
                            + "of a container without a health check fails, unless its image brings one.")
            .example("depends_on:\n  - redis", "depends_on:\n  redis:\n    condition: service_healthy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream().flatMap(this::check);
    }

    private Stream<Finding> check(ComposeProject project) {
        List<ComposeService> services = project.services();
        Map<String, ComposeService> byName =
                services.stream().collect(Collectors.toMap(ComposeService::name, Function.identity()));
        return services.stream()
                .flatMap(service -> service.all("depends_on"))
                .flatMap(dependencies -> Stream.concat(
                        dependencies
                                .items()
                                .filter(dependency ->
                                        byName.containsKey(dependency.text().orElse("")))
                                .map(this::withoutCondition),
                        dependencies
                                .values()
                                .filter(dependency -> dependency.at("condition").is("service_healthy"))
                                .filter(dependency ->
                                        isKnownToHaveNoCheck(byName, dependency.key(), project.complete()))
                                .map(this::withoutCheck)));
    }

    private static boolean isKnownToHaveNoCheck(Map<String, ComposeService> services, String name, boolean complete) {
        return Optional.ofNullable(services.get(name))
                .filter(service -> complete && !service.extendsAnother())
                .filter(service -> !service.at("healthcheck").isPresent()
                        || service.at("healthcheck", "disable").isTrue()
                        || isNone(service.at("healthcheck", "test")))
                .isPresent();
    }

    private static boolean isNone(YamlValue test) {
        return test.items().findFirst().filter(first -> first.is("NONE")).isPresent();
    }

    private Finding withoutCondition(YamlValue dependency) {
        String name = dependency.text().orElse("");
        return found(
                dependency.place(),
                "The dependency on " + Quoted.of(name) + " waits until its container runs, not until it answers.",
                "Write it as a mapping: '" + name
                        + ":' with 'condition: service_healthy' below, or service_started if that " + "is enough.");
    }

    private Finding withoutCheck(YamlValue dependency) {
        return found(
                dependency.keyPlace(),
                "The dependency waits until " + Quoted.of(dependency.key())
                        + " is healthy, and that service has no health check here.",
                "Give it a 'healthcheck:', unless its image brings one; or use 'condition: service_started'.");
    }
}
