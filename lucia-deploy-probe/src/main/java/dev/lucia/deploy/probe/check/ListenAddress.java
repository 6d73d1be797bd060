package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One address of {@code ASPNETCORE_URLS}.
 *
 * @param scheme http or https
 * @param host where it is reached on this machine, with brackets where it is an IPv6 address
 * @param port the TCP port
 */
record ListenAddress(String scheme, String host, int port) {
    static final String SETTING = "ASPNETCORE_URLS";
    private static final Set<String> EVERYWHERE = Set.of("+", "*", "0.0.0.0", "[::]", "::");

    /** The addresses of a deployment; none if the setting is no list of addresses. */
    static List<ListenAddress> ofSettings(DeploymentSite site) {
        String urls = site.setting(SETTING).orElse("");
        try {
            ListenUrls.parse(urls);
            return Stream.of(urls.split(";")).map(ListenAddress::parse).toList();
        } catch (InvalidValueException e) {
            return List.of();
        }
    }

    private static ListenAddress parse(String url) {
        int host = url.indexOf("://") + "://".length();
        int colon = url.lastIndexOf(':');
        return new ListenAddress(
                url.substring(0, url.indexOf(':')),
                reachable(url.substring(host, colon)),
                Integer.parseInt(url.substring(colon + 1).replace("/", "")));
    }

    /** Where this machine reaches what is bound to an address of its own. */
    static String reachable(String address) {
        if (EVERYWHERE.contains(address)) {
            return DeploymentSite.THIS_MACHINE;
        }
        return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    String url() {
        return scheme + "://" + host + ":" + port;
    }
}
