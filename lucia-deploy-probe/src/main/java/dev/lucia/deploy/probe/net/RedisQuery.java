package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.model.value.Secret;
import java.util.Optional;

/**
 * The conversation {@code AUTH}, if there is a password, {@code PING}, {@code INFO}.
 *
 * @param host a name or an IP address
 * @param port the TCP port
 * @param tlsName the name that the certificate must be for; empty without TLS
 * @param user the ACL user; empty for the default one
 * @param password what {@code AUTH} sends; empty for none
 */
public record RedisQuery(
        String host, int port, Optional<String> tlsName, Optional<String> user, Optional<Secret> password) {

    Address address() {
        return new Address(host, port, tlsName);
    }

    /** How many replies a whole conversation has. */
    int replies() {
        return password.isPresent() ? 3 : 2;
    }
}
