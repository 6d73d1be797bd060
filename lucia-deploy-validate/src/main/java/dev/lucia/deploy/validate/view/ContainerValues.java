package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the API server asks of the names of ports, of variables and of the restarts of pods besides their types. */
final class ContainerValues {
    private static final Set<String> ALWAYS_RESTARTED = Set.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet");
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?");

    private ContainerValues() {}

    static Stream<SchemaProblem> problems(Workload workload) {
        Stream<SchemaProblem> ofContainers = workload.containers()
                .flatMap(container -> Stream.concat(
                        container.ports().flatMap(port -> portName(port.at("name")).stream()),
                        container.value().at("env").items().flatMap(variable -> twoValues(variable).stream())));
        return Stream.concat(ofContainers, restarts(workload).stream());
    }

    private static Optional<SchemaProblem> portName(YamlValue name) {
        return name.text()
                .filter(text -> !text.isEmpty() && !PORT_NAME.matcher(text).matches())
                .map(text -> new SchemaProblem(
                        Kind.VALUE,
                        name.place(),
                        "Invalid name " + Quoted.of(text) + " of a port.",
                        "Use 1 to 15 lower-case letters, digits and '-', a letter among them, for example 'http'."));
    }

    private static Optional<SchemaProblem> twoValues(YamlValue variable) {
        YamlValue from = variable.at("valueFrom");
        return variable.at("value").text().filter(text -> !text.isEmpty()).isPresent()
                        && from.node().isObject()
                ? Optional.of(new SchemaProblem(
                        Kind.VALUE,
                        from.keyPlace(),
                        "A variable has either 'value' or 'valueFrom'.",
                        "Take one of the two out."))
                : Optional.empty();
    }

    private static Optional<SchemaProblem> restarts(Workload workload) {
        YamlValue policy = workload.pod().at("restartPolicy");
        return policy.text()
                .filter(text -> Set.of("Never", "OnFailure").contains(text)
                        && ALWAYS_RESTARTED.contains(workload.object().kind()))
                .map(text -> new SchemaProblem(
                        Kind.VALUE,
                        policy.place(),
                        Quoted.of(text) + " is not allowed for 'restartPolicy' in a "
                                + workload.object().kind() + ".",
                        "Take it out: these pods are always restarted."));
    }
}
