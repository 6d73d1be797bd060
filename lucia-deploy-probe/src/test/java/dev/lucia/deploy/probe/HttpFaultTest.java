package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.value.HttpUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a peer of HTTP can do wrong, done by a real socket. */
class HttpFaultTest extends FaultFixture {
    // 64 MiB in 64 KiB.
    private static final byte[] BOMB = bomb();

    // A table: what a peer does, what is said of it, and the peer.
    static Stream<Arguments> httpFaults() {
        return Stream.of(
                fault("accepts and never answers", "unreachable no-answer", FaultyServer.Peer::hold),
                fault(
                        "dribbles its head",
                        "unreachable slow-answer",
                        peer -> dribble(peer, OK + "A: " + "b".repeat(999))),
                fault("dribbles its body", "unreachable slow-answer", peer -> {
                    peer.send(OK + "Content-Length: 1000\r\n\r\n");
                    dribble(peer, "Healthy" + " ".repeat(993));
                }),
                fault("endless body", "unhealthy wrong-body", peer -> {
                    peer.send(OK + "\r\n");
                    endless(peer, "Healthy ".repeat(1_000));
                }),
                fault("endless chunks", "unhealthy wrong-body", peer -> {
                    peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
                    endless(peer, "2000\r\n" + "x".repeat(0x2000) + "\r\n");
                }),
                fault("announces a gigabyte", "unhealthy wrong-body", peer -> {
                    peer.send(OK + "Content-Length: 1073741824\r\n\r\n");
                    endless(peer, "x".repeat(8_192));
                }),
                fault("ten megabytes of headers", "unhealthy headers-too-large", peer -> {
                    peer.send(OK);
                    for (int i = 0; i < 10_000; i++) {
                        peer.send("X-" + i + ": " + "h".repeat(1_000) + "\r\n");
                    }
                    peer.send("\r\nHealthy");
                }),
                fault("one endless header", "unhealthy headers-too-large", peer -> {
                    peer.send(OK + "X: ");
                    endless(peer, "h".repeat(8_192));
                }),
                fault(
                        "endless interim answers",
                        "unhealthy answer-too-large",
                        peer -> endless(peer, "HTTP/1.1 100 Continue\r\n\r\n".repeat(100))),
                fault("endless trailers", "unhealthy headers-too-large", peer -> {
                    peer.send(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n");
                    endless(peer, "T: " + "t".repeat(1_000) + "\r\n");
                }),
                fault(
                        "redirect to itself",
                        "unhealthy redirect-loop",
                        peer -> peer.send("HTTP/1.1 302 Found\r\nLocation: /health\r\nContent-Length: 0\r\n\r\n")),
                fault(
                        "redirect to another host",
                        "unhealthy redirect-elsewhere",
                        peer -> peer.send(
                                "HTTP/1.1 301 Moved\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n")),
                fault(
                        "redirect to https",
                        "unhealthy redirect-elsewhere",
                        peer -> peer.send(
                                "HTTP/1.1 301 Moved\r\nLocation: https://127.0.0.1/\r\nContent-Length: 0\r\n\r\n")),
                fault(
                        "redirect to nowhere",
                        "unhealthy redirect-elsewhere",
                        peer -> peer.send(
                                "HTTP/1.1 301 Moved\r\nLocation: ::::%zz\u009b31m\r\nContent-Length: 0\r\n\r\n")),
                fault(
                        "200 with an unhealthy body",
                        "unhealthy says-unhealthy",
                        peer -> peer.send(OK + "Content-Length: 9\r\n\r\nUnhealthy")),
                fault(
                        "503 with Retry-After",
                        "unhealthy service-unavailable",
                        peer -> peer.send("HTTP/1.1 503 No\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n")),
                fault("resets", "unreachable reset", FaultyServer.Peer::reset),
                fault("closes without a byte", "unreachable closed", peer -> peer.awaitText("\r\n\r\n")),
                fault("closes within its head", "unreachable incomplete-answer", peer -> {
                    peer.awaitText("\r\n\r\n");
                    peer.send(OK + "Content-");
                }),
                fault("closes within its body", "unreachable incomplete-answer", peer -> {
                    peer.awaitText("\r\n\r\n");
                    peer.send(OK + "Content-Length: 100\r\n\r\nHealthy");
                }),
                fault("a greeting of SSH", "unhealthy not-http", peer -> {
                    peer.send("SSH-2.0-OpenSSH_9.2\r\n");
                    peer.hold();
                }),
                fault("an error of Redis", "unhealthy not-http", peer -> peer.send("-ERR unknown command 'GET'\r\n")),
                fault("an endless line", "unhealthy not-http", peer -> endless(peer, "x".repeat(8_192))),
                fault("a strange version", "unhealthy not-http", peer -> peer.send("HTTP/1.x yes\r\n\r\n")),
                fault(
                        "an alert of TLS",
                        "unhealthy tls-expected",
                        peer -> peer.send(new byte[] {0x15, 0x03, 0x03, 0, 2, 2, 70})),
                fault("compressed bomb", "unhealthy wrong-body", peer -> {
                    peer.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + BOMB.length + "\r\n\r\n");
                    peer.send(BOMB);
                }),
                fault(
                        "no gzip",
                        "unhealthy broken-compression",
                        peer -> peer.send(
                                OK + "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\nHealthy Healthy Heal")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("httpFaults")
    void everyFaultOfHttpIsNamedInTime(String name, String verdict, FaultyServer.Behaviour behaviour) throws Exception {
        try (FaultyServer server = FaultyServer.start(behaviour)) {
            assertVerdict(verdict, server, Probes.lucia(server.port()));
        }
    }

    @Test
    void aResetWithinTheHandshakeOfTlsIsOne() throws Exception {
        try (FaultyServer server = FaultyServer.start(peer -> {
            peer.awaitText("\u0003");
            peer.reset();
        })) {
            assertVerdict("unreachable reset", server, Probes.lucia(HttpUrl.of("https://127.0.0.1:" + server.port())));
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
