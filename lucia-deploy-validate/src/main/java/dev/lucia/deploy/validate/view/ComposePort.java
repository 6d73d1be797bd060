package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A port of a service that the machine hands on to it.
 *
 * @param address the address of the machine; empty for all of them
 * @param from the first port of the machine
 * @param to the last port of the machine
 * @param target the port or the ports inside the container
 * @param protocol the protocol in lower case, usually {@code tcp}
 * @param value where it is written
 */
public record ComposePort(String address, int from, int to, String target, String protocol, YamlValue value) {
    private static final Pattern SHORT =
            Pattern.compile("(?:(?<address>\\[[^\\]]*]|[^\\[\\]]*):)?(?<published>[0-9]{1,5}(?:-[0-9]{1,5})?)"
                    + ":(?<target>[0-9]{1,5}(?:-[0-9]{1,5})?)(?:/(?<protocol>\\w+))?");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final Set<String> ALL_ADDRESSES = Set.of("", "0.0.0.0", "::");

    /** The ports of a service that are published under a number that is known here. */
    public static Stream<ComposePort> of(ComposeService service, ComposeVariables variables) {
        return service.all("ports")
                .flatMap(YamlValue::items)
                .flatMap(port ->
                        (port.node().isObject() ? written(port, variables) : shortly(port, variables)).stream());
    }

    private static Optional<ComposePort> shortly(YamlValue port, ComposeVariables variables) {
        return port.scalar()
                .flatMap(variables::resolve)
                .map(SHORT::matcher)
                .filter(Matcher::matches)
                .flatMap(parts -> port(
                        Optional.ofNullable(parts.group("address")).orElse(""),
                        parts.group("published"),
                        parts.group("target") + "/"
                                + Optional.ofNullable(parts.group("protocol")).orElse("tcp"),
                        port));
    }

    private static Optional<ComposePort> written(YamlValue port, ComposeVariables variables) {
        Optional<String> published = text(port.at("published"), variables);
        Optional<String> address = text(port.at("host_ip"), variables);
        boolean unclear = port.at("host_ip").isPresent() && address.isEmpty();
        String target = text(port.at("target"), variables).orElse("") + "/"
                + text(port.at("protocol"), variables).orElse("tcp");
        return unclear ? Optional.empty() : published.flatMap(text -> port(address.orElse(""), text, target, port));
    }

    private static Optional<String> text(YamlValue value, ComposeVariables variables) {
        return value.scalar().flatMap(variables::resolve);
    }

    private static Optional<ComposePort> port(String address, String published, String target, YamlValue value) {
        Matcher range = RANGE.matcher(published);
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        String bare = address.replaceFirst("^\\[(.*)]$", "$1");
        int slash = target.indexOf('/');
        return Optional.of(new ComposePort(
                bare,
                from,
                to,
                target.substring(0, slash),
                target.substring(slash + 1).toLowerCase(Locale.ROOT),
                value));
    }

    /** Whether it stands for any free port of its range: one port inside for several outside. */
    public boolean isChoice() {
        return from != to && !target.contains("-");
    }

    /** Whether as many ports stand inside as outside, where there are several on both sides. */
    public boolean rangesAgree() {
        Matcher inside = RANGE.matcher(target);
        return !inside.matches()
                || inside.group(2) == null
                || Integer.parseInt(inside.group(2)) - Integer.parseInt(inside.group(1)) == to - from;
    }

    /** Whether it can be reached from this machine only. */
    public boolean isLoopback() {
        return address.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }

    /** Whether some packet could be meant for both, as far as addresses tell. */
    public boolean sharesAddressWith(ComposePort other) {
        return address.equals(other.address)
                || ALL_ADDRESSES.contains(address)
                || ALL_ADDRESSES.contains(other.address);
    }

    /** The port or the range, as a person writes it. */
    public String published() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
