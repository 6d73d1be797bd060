package dev.lucia.deploy.probe.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. */
@FunctionalInterface
interface HostResolver {
    /** The JDK's own, which asks what the machine asks and may take long. */
    HostResolver JDK = host -> List.of(InetAddress.getAllByName(host));

    /** The addresses in the order in which to try them; at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
