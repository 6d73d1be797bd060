package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.HttpUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that nobody should trust, and one that a caller does. */
class TlsTest {
    @TempDir
    private Path directory;

    @Test
    void aSelfSignedCertificateIsNotTrustedUnlessTheCallerDoes() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:localhost");
        try (HttpPeer server = HttpPeer.tls(keys.server()).answer("/health", 200, "Healthy")) {
            assertEquals("unreachable certificate-not-trusted", verdict(Prober.create(), server.url("")));
            assertEquals("healthy", verdict(Prober.trusting(keys.client()), server.url("")));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aTrustedCertificateForAnotherNameIsNotEnough() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:other.example");
        try (HttpPeer server = HttpPeer.tls(keys.server()).answer("/health", 200, "Healthy")) {
            assertEquals(
                    "unreachable certificate-name-mismatch", verdict(Prober.trusting(keys.client()), server.url("")));
            HttpUrl address = HttpUrl.of("https://127.0.0.1:" + server.port());
            assertEquals("unreachable certificate-name-mismatch", verdict(Prober.trusting(keys.client()), address));
        }
    }

    @Test
    void anExpiredCertificateIsToldApart() throws Exception {
        TlsKeys keys = TlsKeys.expired(directory, "dns:localhost");
        try (HttpPeer server = HttpPeer.tls(keys.server()).answer("/health", 200, "Healthy")) {
            assertEquals("unreachable certificate-expired", verdict(Prober.trusting(keys.client()), server.url("")));
        }
    }

    @Test
    void plainAndTlsAreNotMistakenForEachOther() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:localhost");
        try (HttpPeer tls = HttpPeer.tls(keys.server());
                FaultyServer plain = FaultyServer.start(peer -> {
                    peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
                    peer.hold();
                })) {
            // The server of JDK 17 closes where others send an alert.
            String toTls = verdict(Prober.create(), HttpUrl.of("http://localhost:" + tls.port()));
            assertTrue(List.of("unhealthy tls-expected", "unreachable closed").contains(toTls), toTls);
            assertEquals(
                    "unreachable not-tls", verdict(Prober.create(), HttpUrl.of("https://localhost:" + plain.port())));
        }
    }

    @Test
    void aPeerThatIsSilentWithinTheHandshakeHasItsOwnName() throws Exception {
        try (FaultyServer server = FaultyServer.start(FaultyServer.Peer::hold);
                Prober prober = Prober.create()) {
            ProbePlan.Builder plan = Probes.lucia(HttpUrl.of("https://localhost:" + server.port()));
            assertEquals("unreachable tls-timeout", Probes.verdict(Probes.one(prober, plan, Duration.ofSeconds(2))));
        }
    }

    @Test
    void aPeerThatClosesWithinTheHandshakeHasClosed() throws Exception {
        try (FaultyServer server = FaultyServer.start(peer -> peer.pause(50))) {
            assertEquals(
                    "unreachable closed", verdict(Prober.create(), HttpUrl.of("https://localhost:" + server.port())));
        }
    }

    @Test
    void aPeerThatRefusesTheHandshakeFailsIt() throws Exception {
        byte[] alert = {0x15, 0x03, 0x03, 0, 2, 2, 40};
        try (FaultyServer server = FaultyServer.start(peer -> {
            peer.send(alert);
            peer.hold();
        })) {
            assertEquals(
                    "unreachable tls-failed",
                    verdict(Prober.create(), HttpUrl.of("https://localhost:" + server.port())));
        }
    }

    private static String verdict(Prober created, HttpUrl url) throws InterruptedException {
        try (Prober prober = created) {
            return Probes.verdict(Probes.one(prober, Probes.lucia(url)));
        }
    }
}
