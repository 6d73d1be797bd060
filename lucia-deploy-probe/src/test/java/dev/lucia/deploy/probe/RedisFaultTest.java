package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is wrong with what should be Redis, done by a real socket. */
class RedisFaultTest extends FaultFixture {
    // A table: what a peer does, what is said of it, and the peer.
    static Stream<Arguments> redisFaults() {
        return Stream.of(
                fault("never answers", "unreachable no-answer", FaultyServer.Peer::hold),
                fault("dribbles", "unreachable slow-answer", peer -> dribble(peer, "+PO" + "O".repeat(99))),
                fault("announces a gigabyte", "unhealthy answer-too-large", peer -> {
                    peer.send("+PONG\r\n$1073741824\r\n");
                    endless(peer, "x".repeat(8_192));
                }),
                fault("announces 65 KiB", "unhealthy answer-too-large", peer -> {
                    peer.send("+PONG\r\n$66560\r\n");
                    peer.hold();
                }),
                fault("an endless line", "unhealthy answer-too-large", peer -> endless(peer, "+" + "x".repeat(8_191))),
                fault("endless replies", "healthy", peer -> endless(peer, "+PONG\r\n$11\r\nrole:master\r\n")),
                fault("an array", "unhealthy not-redis", peer -> peer.send("*1\r\n$4\r\nPONG\r\n")),
                fault(
                        "escape sequences",
                        "unhealthy not-redis",
                        peer -> peer.send("\u001b]0;owned\u0007\u001b[31m\r\n")),
                fault("an error of escapes", "unhealthy error-reply", peer -> {
                    peer.awaitText("INFO");
                    peer.send("-\u001b[31mERR\r\n-ERR\r\n");
                }),
                fault(
                        "protected mode",
                        "unhealthy protected-mode",
                        peer -> peer.send(
                                "-DENIED Redis is running in protected mode because protected mode is enabled and"
                                        + " no password is set for the default user.\r\n")),
                fault("HTTP", "unhealthy not-redis", peer -> peer.send("HTTP/1.1 400 Bad Request\r\n\r\n")),
                fault(
                        "an alert of TLS",
                        "unhealthy tls-expected",
                        peer -> peer.send(new byte[] {0x15, 0x03, 0x03, 0, 2, 2, 70})),
                fault("closes", "unreachable closed", peer -> peer.awaitText("INFO")),
                fault("closes after PONG", "unreachable incomplete-answer", peer -> {
                    peer.awaitText("INFO");
                    peer.send("+PONG\r\n");
                }),
                fault("resets", "unreachable reset", FaultyServer.Peer::reset));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("redisFaults")
    void everyFaultOfRedisIsNamedInTime(String name, String verdict, FaultyServer.Behaviour behaviour)
            throws Exception {
        try (FaultyServer server = FaultyServer.start(behaviour)) {
            assertVerdict(
                    verdict,
                    server,
                    ProbePlan.builder()
                            .redis(RedisConnectionString.parse("127.0.0.1:" + server.port()), Optional.empty()));
        }
    }

    @Test
    void protectedModeIsNamedToWhoSendsAPasswordToo() throws Exception {
        String denied =
                "-DENIED Redis is running in protected mode because no password is set for the default user.\r\n";
        try (FaultyServer server = FaultyServer.start(peer -> peer.send(denied))) {
            assertVerdict(
                    "unhealthy protected-mode",
                    server,
                    ProbePlan.builder()
                            .redis(
                                    RedisConnectionString.parse("127.0.0.1:" + server.port()),
                                    Probes.secret("password")));
        }
    }
}
