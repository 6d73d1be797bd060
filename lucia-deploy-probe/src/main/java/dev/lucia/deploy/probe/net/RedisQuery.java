package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.model.value.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The conversation {@code AUTH}, if there is a password, {@code PING}, {@code INFO}, and a {@code SET} of a key only if it
 * is there, which it never is: nothing is changed, and yet Redis answers as to whatever writes.
 *
 * @param host a name or an IP address
 * @param port the TCP port
 * @param tlsName the name that the certificate must be for; empty without TLS
 * @param user the ACL user; empty for the default one
 * @param password what {@code AUTH} sends; empty for none
 */
public record RedisQuery(
        String host, int port, Optional<String> tlsName, Optional<String> user, Optional<Secret> password) {
    /** The command that would write; Lucia's own keys begin like this one. */
    static final List<String> WRITE = List.of("SET", "lucia:deploy-probe", "", "XX");

    Address address() {
        return new Address(host, port, tlsName);
    }

    /** How many replies a whole conversation has. */
    int replies() {
        return password.isPresent() ? 4 : 3;
    }
}
