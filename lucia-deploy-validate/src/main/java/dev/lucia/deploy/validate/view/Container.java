package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.stream.Stream;

/**
 * A container of a pod.
 *
 * @param workload what it is a part of
 * @param value its mapping
 */
public record Container(Workload workload, YamlValue value) {
    /** Its name; empty where it has none. */
    public String name() {
        return value.at("name").text().orElse("");
    }

    /** The ports that it lists. */
    public Stream<YamlValue> ports() {
        return value.at("ports").items();
    }

    /** Whether it lists a port of this number or name. */
    public boolean hasPort(YamlValue port) {
        return ports().anyMatch(listed -> port.node().isNumber()
                ? listed.at("containerPort").node().equals(port.node())
                : port.text().filter(name -> listed.at("name").is(name)).isPresent());
    }

    /** A property of its security context, or of its pod's where it has none of its own. */
    public YamlValue security(String property) {
        YamlValue own = value.at("securityContext", property);
        return own.isPresent() && !own.node().isNull() ? own : workload.pod().at("securityContext", property);
    }

    /** Whether it only looks into a pod that runs. */
    public boolean isEphemeral() {
        return value.pointer().contains("/ephemeralContainers/");
    }

    /** {@code The container 'name' of Kind/name}. */
    @Override
    public String toString() {
        return "The container " + Quoted.of(name()) + " of " + workload;
    }
}
