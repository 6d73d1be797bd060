package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a peer can do wrong, done by a real socket: named right, in time, and with bounded bytes. */
class FaultTest {
    private static final Duration LIMIT = Duration.ofMillis(1_500);
    private static final Duration GRACE = Duration.ofMillis(250);
    // Our kernel's buffer and the peer's, besides what is read.
    private static final long MOST_SENT = 8 << 20;
    private static final long MOST_ALLOCATED = 8 << 20;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    // 64 MiB in 64 KiB.
    private static final byte[] BOMB = bomb();

    private static Prober prober;

    @BeforeAll
    static void open() throws Exception {
        prober = Prober.create();
        // The first probe loads classes, those of the JSON parser too.
        try (FaultyServer server = FaultyServer.start(peer -> peer.send(OK + "Content-Length: 9\r\n\r\nUnhealthy"))) {
            prober.probe(Probes.lucia(server.port()).build());
        }
    }

    @AfterAll
    static void close() {
        prober.close();
    }

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
    void aResetWithinTheHandshakeOfTlsIsOne() throws Exception {
        try (FaultyServer server = FaultyServer.start(peer -> {
            peer.awaitText("\u0003");
            peer.reset();
        })) {
            assertVerdict("unreachable reset", server, Probes.lucia(HttpUrl.of("https://127.0.0.1:" + server.port())));
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

    private static void assertVerdict(String verdict, FaultyServer server, ProbePlan.Builder plan) throws Exception {
        long allocatedBefore = allocated();
        long began = System.nanoTime();
        Outcome outcome =
                prober.probe(plan.limit(LIMIT).build()).results().get(0).outcome();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(verdict, Probes.verdict(outcome), outcome.toString());
        assertTrue(took.compareTo(LIMIT.plus(GRACE)) < 0, took.toString());
        assertTrue(server.sent() < MOST_SENT, server.sent() + " bytes were taken");
        long allocated = allocated() - allocatedBefore;
        assertTrue(allocated < MOST_ALLOCATED, allocated + " bytes were allocated");
        String shown =
                outcome.seen() + outcome.problem().map(p -> p.fact() + p.hint()).orElse("");
        assertTrue(shown.chars().allMatch(c -> c >= ' ' && c != 0x7f), shown);
        assertTrue(outcome.seen().length() <= 240, outcome.seen());
    }

    /** How many bytes the threads of the prober have allocated so far. */
    private static long allocated() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lucia-probe-loop"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
                .sum();
    }

    private static Arguments fault(String name, String verdict, FaultyServer.Behaviour behaviour) {
        return Arguments.of(name, verdict, behaviour);
    }

    /** Slower than any limit, faster than one byte a second so that many bytes come within it. */
    private static void dribble(FaultyServer.Peer peer, String text) throws IOException, InterruptedException {
        for (int i = 0; i < text.length() && !peer.pause(20); i++) {
            peer.send(text.substring(i, i + 1));
        }
    }

    /** Much more than is read, and yet an end, should nobody stop it. */
    private static void endless(FaultyServer.Peer peer, String text) throws IOException {
        for (long sent = 0; sent < 64 << 20; sent += text.length()) {
            peer.send(text);
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
