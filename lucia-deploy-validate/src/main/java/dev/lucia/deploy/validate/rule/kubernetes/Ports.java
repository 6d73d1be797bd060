package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.Container;
import java.util.List;
import java.util.stream.Collectors;

/** Says which ports there are. */
final class Ports {
    private Ports() {}

    static String remedy(List<Container> containers) {
        String listed =
                containers.stream().flatMap(Container::ports).map(Ports::shown).collect(Collectors.joining(", "));
        return listed.isEmpty() ? "List it under 'ports' of the container." : "There are: " + listed + ".";
    }

    private static String shown(YamlValue port) {
        String number = port.at("containerPort").scalar().orElse("?");
        return port.at("name").text().map(name -> number + " (" + name + ")").orElse(number);
    }
}
