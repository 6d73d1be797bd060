package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the API server asks of images and ports besides their types. */
final class PodValues {
    private PodValues() {}

    static List<SchemaProblem> problems(KubernetesObject object) {
        List<SchemaProblem> found = new ArrayList<>();
        object.workload().stream()
                .flatMap(Workload::containers)
                .forEach(container -> image(container).ifPresent(found::add));
        object.workload().stream().flatMap(ContainerValues::problems).forEach(found::add);
        ports(object).flatMap(port -> outOfRange(port).stream()).forEach(found::add);
        unnamed(object).map(PodValues::withoutName).forEach(found::add);
        return found;
    }

    private static Optional<SchemaProblem> image(Container container) {
        YamlValue image = container.value().at("image");
        if (!image.isPresent() || image.node().isNull() || image.is("")) {
            return Optional.of(new SchemaProblem(
                    Kind.REQUIRED,
                    image.isPresent() ? image.keyPlace() : container.value().startPlace(),
                    container + " has no image.",
                    "Add it, for example 'image: redis:7.4-alpine'."));
        }
        try {
            image.text().ifPresent(ImageReference::of);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(new SchemaProblem(Kind.VALUE, image.place(), e.fact() + ".", e.remedy()));
        }
    }

    private static Stream<YamlValue> ports(KubernetesObject object) {
        Stream<YamlValue> ofContainers = object.workload().stream()
                .flatMap(Workload::containers)
                .flatMap(Container::ports)
                .flatMap(port -> Stream.of(port.at("containerPort"), port.at("hostPort")));
        Stream<YamlValue> ofService = servicePorts(object)
                .flatMap(port -> Stream.of(port.at("port"), port.at("targetPort"), port.at("nodePort")));
        return Stream.concat(ofContainers, ofService);
    }

    private static Optional<SchemaProblem> outOfRange(YamlValue port) {
        boolean isNumber = port.node().isIntegralNumber();
        boolean isPort = port.node().canConvertToInt()
                && port.node().asInt() >= Port.MIN
                && port.node().asInt() <= Port.MAX;
        return isNumber && !isPort
                ? Optional.of(new SchemaProblem(
                        Kind.VALUE,
                        port.place(),
                        Quoted.of(port.scalar().orElse("")) + " is no port.",
                        "Ports are numbers from " + Port.MIN + " to " + Port.MAX + "."))
                : Optional.empty();
    }

    private static Stream<YamlValue> servicePorts(KubernetesObject object) {
        return object.is("Service") ? object.root().at("spec", "ports").items() : Stream.empty();
    }

    // With one port alone a name is not needed.
    private static Stream<YamlValue> unnamed(KubernetesObject object) {
        return servicePorts(object).count() > 1
                ? servicePorts(object)
                        .filter(port -> port.node().isObject())
                        .filter(port -> !port.at("name").isPresent())
                : Stream.empty();
    }

    private static SchemaProblem withoutName(YamlValue port) {
        return new SchemaProblem(
                Kind.REQUIRED,
                port.startPlace(),
                "A port of a Service with several ports has no name.",
                "Give each port a 'name', for example 'http'.");
    }
}
