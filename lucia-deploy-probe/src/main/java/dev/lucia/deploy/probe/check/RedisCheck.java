package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.net.RedisQuery;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Redis: it answers {@code PING}, after {@code AUTH} where there is a password, over TLS where that is asked for; and what
 * {@code INFO} says of its role, memory and persistence lets Lucia keep its state there.
 *
 * @param host a name or an IP address
 * @param port the TCP port
 * @param tlsName the name that the certificate must be for; empty without TLS
 * @param user the ACL user; empty for the default one
 * @param password the password; empty for none
 */
public record RedisCheck(
        String host, int port, Optional<String> tlsName, Optional<String> user, Optional<Secret> password)
        implements Check {
    /** The id of the subject. */
    public static final String ID = "redis";

    static final String TITLE = "Redis";
    private static final String LOOK =
            "See whether Redis runs, and whether Redis__ConnectionString names its host and port.";

    /** A check for each host of a connection string, whose options {@code ssl}, {@code sslHost} and {@code user} count. */
    public static List<RedisCheck> of(RedisConnectionString connection, Optional<Secret> password) {
        Optional<String> user =
                Optional.ofNullable(connection.options().get("user")).filter(name -> !name.isEmpty());
        Optional<String> tlsHost = Optional.ofNullable(connection.options().get("sslhost"));
        return connection.endpoints().stream()
                .map(endpoint -> new RedisCheck(
                        endpoint.host(),
                        endpoint.port().number(),
                        connection.isTls() ? tlsHost.or(() -> Optional.of(endpoint.host())) : Optional.empty(),
                        user,
                        password.filter(secret -> !secret.isEmpty())))
                .toList();
    }

    RedisCheck at(String otherHost) {
        return new RedisCheck(otherHost, port, tlsName, user, password);
    }

    @Override
    public Subject subject() {
        return new Subject(ID, TITLE, host + ":" + port);
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        Verdicts verdicts = new Verdicts(subject(), "PONG from a primary that takes writes", LOOK, password);
        return session.converse(new RedisQuery(host, port, tlsName, user, password))
                .thenApply(answer -> new RedisJudge(verdicts, password.isPresent()).judge(answer));
    }
}
