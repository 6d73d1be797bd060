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
 * Redis: it answers {@code PING}, after {@code AUTH} where there is a password, over TLS where that is asked for; it takes
 * writes, which is asked by one that changes nothing; and what {@code INFO} says of its role, memory and persistence lets
 * Lucia keep its state there.
 *
 * @param host a name or an IP address
 * @param port the TCP port
 * @param tlsName the name that the certificate must be for; empty without TLS
 * @param user the ACL user; empty for the default one
 * @param password the password; empty for none
 * @param service the name of the primary that this is a Sentinel of; empty where this is to be the primary itself
 */
public record RedisCheck(
        String host,
        int port,
        Optional<String> tlsName,
        Optional<String> user,
        Optional<Secret> password,
        Optional<String> service)
        implements Check {
    /** The id of the subject. */
    public static final String ID = "redis";

    static final String TITLE = "Redis";
    private static final String LOOK =
            "See whether Redis runs, and whether Redis__ConnectionString names its host and port.";

    /**
     * A check for each host of a connection string, whose options {@code ssl}, {@code sslHost}, {@code user} and
     * {@code serviceName} count.
     */
    public static List<RedisCheck> of(RedisConnectionString connection, Optional<Secret> password) {
        Optional<String> user = option(connection, "user");
        Optional<String> tlsHost = option(connection, "sslhost");
        Optional<String> service = option(connection, "servicename");
        return connection.endpoints().stream()
                .map(endpoint -> new RedisCheck(
                        endpoint.host(),
                        endpoint.port().number(),
                        connection.isTls() ? tlsHost.or(() -> Optional.of(endpoint.host())) : Optional.empty(),
                        user,
                        password.filter(secret -> !secret.isEmpty()),
                        service))
                .toList();
    }

    private static Optional<String> option(RedisConnectionString connection, String name) {
        return Optional.ofNullable(connection.options().get(name)).filter(value -> !value.isEmpty());
    }

    RedisCheck at(String otherHost) {
        return new RedisCheck(otherHost, port, tlsName, user, password, service);
    }

    @Override
    public Subject subject() {
        return new Subject(ID, TITLE, host + ":" + port);
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        Verdicts verdicts = new Verdicts(subject(), "PONG from a primary that takes writes", LOOK, password);
        return session.converse(new RedisQuery(host, port, tlsName, user, password))
                .thenApply(answer -> new RedisJudge(verdicts, password.isPresent()).judge(answer))
                .thenApply(found -> service.isPresent() && isSentinel(found) ? leads(service.get()) : found);
    }

    private static boolean isSentinel(Outcome found) {
        return found.problem()
                .filter(problem -> problem.cause() == RedisCause.SENTINEL)
                .isPresent();
    }

    private static Outcome leads(String service) {
        String name = PeerText.quote(service, List.of());
        return new Outcome.Skipped(
                "This is a Sentinel, as it is to be, and answers; the primary " + name
                        + " that it leads to was not asked.",
                "See where that is by 'redis-cli SENTINEL GET-MASTER-ADDR-BY-NAME', and probe that address.");
    }
}
