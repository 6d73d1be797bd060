package dev.lucia.deploy.probe.net;

import java.util.Optional;

/**
 * Where to connect to.
 *
 * @param host a name or an IP address, without brackets
 * @param port the TCP port
 * @param tlsName the name that the certificate must be for; empty without TLS
 */
record Address(String host, int port, Optional<String> tlsName) {
    Address {
        host = withoutBrackets(host);
        tlsName = tlsName.map(Address::withoutBrackets);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
