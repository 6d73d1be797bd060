package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.probe.outcome.Outcome;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every state of a real Redis. */
@Tag("engine")
class RedisServerTest extends RedisFixture {
    private static final String PASSWORD = "pass word, with 'all' \"of\" ümlauts";

    @Test
    void aPlainOneIsHealthyAndSaysHowItIs() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--appendonly", "yes")) {
            Outcome outcome = probe(redis, "", Optional.empty());
            assertEquals("healthy", Probes.verdict(outcome));
            assertTrue(outcome.seen().startsWith("PONG; primary, memory "), outcome.seen());
            assertTrue(outcome.seen().endsWith("append-only file on"), outcome.seen());
            assertEquals("healthy with password-not-needed", Probes.verdict(probe(redis, "", Probes.secret(PASSWORD))));
        }
    }

    @Test
    void aPasswordIsAskedForRefusedAndTaken() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--requirepass", PASSWORD)) {
            assertEquals("unhealthy password-required", Probes.verdict(probe(redis, "", Optional.empty())));
            assertEquals("unhealthy password-refused", Probes.verdict(probe(redis, "", Probes.secret("wrong"))));
            assertEquals("healthy", Probes.verdict(probe(redis, "", Probes.secret(PASSWORD))));
        }
    }

    @Test
    void aUserMayBeNamedAndMayLackRights() throws Exception {
        try (RedisPeer redis = RedisPeer.start(
                directory,
                "--user lucia on >" + "secret ~* +@all",
                "--user pinger on >secret +ping",
                "--user quiet on >secret ~lucia:* +@all -info",
                "--user reader on >secret ~* +@all -@write",
                "--user getter on >secret ~* +@all -set",
                "--user stranger on >secret ~other:* +@all",
                "--user nobody on >secret +info",
                "--user default off")) {
            assertEquals("healthy", verdict(redis, "lucia", "secret"));
            assertEquals("unhealthy password-refused", verdict(redis, "lucia", "other"));
            assertEquals("unhealthy password-refused", verdict(redis, "unknown", "secret"));
            assertEquals("healthy with info-not-permitted", verdict(redis, "quiet", "secret"));
            for (String user : List.of("pinger", "reader", "getter")) {
                assertEquals("unhealthy write-not-permitted", verdict(redis, user, "secret"));
            }
            assertEquals("unhealthy keys-not-permitted", verdict(redis, "stranger", "secret"));
            assertEquals("unhealthy not-permitted", verdict(redis, "nobody", "secret"));
            assertEquals("unhealthy password-required", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }

    private String verdict(RedisPeer redis, String user, String password) throws InterruptedException {
        return Probes.verdict(probe(redis, ",user=" + user, Probes.secret(password)));
    }

    @Test
    void tlsIsSpokenWhereItIsAskedFor() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:localhost,dns:redis.test");
        try (RedisPeer redis = RedisPeer.tls(directory, keys);
                Prober trusting = Prober.trusting(keys.client())) {
            assertEquals("healthy", Probes.verdict(probe(trusting, "localhost", redis, ",ssl=true")));
            assertEquals(
                    "healthy", Probes.verdict(probe(trusting, "127.0.0.1", redis, ",ssl=true,sslHost=redis.test")));
            assertEquals(
                    "unreachable certificate-name-mismatch",
                    Probes.verdict(probe(trusting, "127.0.0.1", redis, ",ssl=true")));
            assertEquals(
                    "unreachable certificate-not-trusted",
                    Probes.verdict(probe(prober, "localhost", redis, ",ssl=true")));
            String plain = Probes.verdict(probe(prober, "localhost", redis, ""));
            assertTrue(
                    List.of("unhealthy tls-expected", "unreachable closed", "unreachable reset")
                            .contains(plain),
                    plain);
        }
    }

    @Test
    void tlsToAPlainOneIsToldSo() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory)) {
            String verdict = Probes.verdict(probe(prober, "localhost", redis, ",ssl=true"));
            assertTrue(verdict.startsWith("unreachable "), verdict);
        }
    }

    @Test
    void oneThatIsLoadingIsNotReadyYet() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--enable-debug-command", "yes")) {
            redis.tell("DEBUG POPULATE 20000", "SAVE");
        }
        // A tenth of a millisecond for each key, so that it loads for two seconds.
        try (RedisPeer redis = RedisPeer.start(
                directory, "--key-load-delay", "100", "--loading-process-events-interval-bytes", "1024")) {
            assertEquals("unhealthy loading", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }

    @Test
    void aSentinelIsNoPlaceToKeepState() throws Exception {
        try (RedisPeer sentinel = RedisPeer.sentinel(directory)) {
            Outcome outcome = probe(sentinel, "", Optional.empty());
            assertEquals("unhealthy sentinel", Probes.verdict(outcome));
            assertTrue(outcome.problem().orElseThrow().hint().contains("SENTINEL MASTERS"), outcome.toString());
            assertEquals("unhealthy sentinel", Probes.verdict(probe(sentinel, "", Probes.secret(PASSWORD))));
            Outcome meant = probe(sentinel, ",serviceName=lucia", Optional.empty());
            assertEquals("skipped", Probes.verdict(meant));
            assertTrue(meant.toString().contains("primary 'lucia'"), meant.toString());
        }
    }

    @Test
    void asManyClientsAsItTakesIsToldSo() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory);
                Socket first = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            first.getOutputStream().write("CONFIG SET maxclients 1\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('+', first.getInputStream().read());
            assertEquals("unhealthy too-many-clients", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }

    @Test
    void aScriptThatDoesNotEndKeepsItBusy() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--busy-reply-threshold", "10");
                Socket script = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            script.getOutputStream().write("EVAL \"while true do end\" 0\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("unhealthy busy", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }
}
