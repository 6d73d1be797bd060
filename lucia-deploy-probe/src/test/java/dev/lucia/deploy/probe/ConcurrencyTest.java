package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.State;
import dev.lucia.deploy.probe.outcome.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Side by side, again and again: what it takes, and what it leaves behind. */
class ConcurrencyTest extends ConcurrencyFixture {
    private static final int MOST_THREADS = 2 + 16;

    @Test
    void fourSlowPeersTakeAsLongAsTheSlowest() throws Exception {
        FaultyServer.Behaviour slow = peer -> {
            peer.awaitText("\r\n\r\n");
            peer.pause(1_000);
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nHealthy");
        };
        try (Prober prober = Prober.create();
                FaultyServer server = FaultyServer.start(slow)) {
            ProbePlan.Builder plan = ProbePlan.builder();
            Stream.generate(() -> url(server)).limit(4).forEach(plan::lucia);
            long began = System.nanoTime();
            ProbeReport report = prober.probe(plan.build());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(report.isHealthy(), report.toString());
            assertTrue(took.compareTo(Duration.ofMillis(3_500)) < 0, took.toString());
        }
    }

    @Test
    void fiveHundredChecksRunOnAFewThreads() throws Exception {
        try (Prober prober = Prober.create();
                FaultyServer server = FaultyServer.start(FaultyServer.Peer::hold)) {
            ProbePlan.Builder plan = ProbePlan.builder().limit(Duration.ofSeconds(6));
            for (int i = 0; i < 250; i++) {
                plan.lucia(HttpUrl.of("http://localhost:" + server.port()))
                        .redis(RedisConnectionString.parse("127.0.0.1:" + server.port()), Optional.empty());
            }
            CompletableFuture<ProbeReport> running = prober.probeAsync(plan.build());
            eventually(() -> server.connections() == 500);
            assertTrue(threads() <= MOST_THREADS, threads() + " threads");
            ProbeReport report = running.get(6_250, TimeUnit.MILLISECONDS);
            assertEquals(500, report.results().size());
            for (var result : report.results()) {
                assertEquals("unreachable no-answer", Probes.verdict(result.outcome()));
            }
        }
    }

    @Test
    void fiveHundredRoundsLeaveNothingBehind() throws Exception {
        FaultyServer.Behaviour[] faults = {
            FaultyServer.Peer::hold,
            FaultyServer.Peer::reset,
            peer -> peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nHealthy"),
            peer -> peer.send("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000)),
            peer -> peer.send("garbage\r\n")
        };
        int threadsBefore = threads();
        try (FaultyServer server = FaultyServer.start(peer -> faults[peer.number() % faults.length].handle(peer))) {
            long filesBefore;
            try (Prober prober = Prober.create()) {
                ProbePlan plan = ProbePlan.builder()
                        .lucia(url(server))
                        .lucia(HttpUrl.of("https://localhost:" + server.port()))
                        .redis(RedisConnectionString.parse("localhost:" + server.port()), Optional.empty())
                        .limit(Duration.ofMillis(20))
                        .build();
                rounds(prober, plan, 50);
                eventually(() -> server.open() == 0);
                filesBefore = files();
                int threadsWithin = threads();
                rounds(prober, plan, 500);
                eventually(() -> server.open() == 0);
                assertTrue(threads() <= threadsWithin, threads() + " threads");
                assertTrue(files() <= filesBefore, files() + " instead of " + filesBefore);
            }
            eventually(() -> threads() == threadsBefore);
            assertTrue(files() < filesBefore, files() + " instead of fewer than " + filesBefore);
        }
    }

    @Test
    void aProberThatIsClosedLeavesNoThread() throws Exception {
        int before = threads();
        for (int i = 0; i < 20; i++) {
            try (Prober prober = Prober.create()) {
                prober.probe(ProbePlan.builder()
                        .lucia(HttpUrl.of("http://localhost:1"))
                        .build());
            }
        }
        eventually(() -> threads() == before);
    }

    @Test
    void aCheckOfSomebodyElseMayFailOrForgetTheTime() throws Exception {
        Check failing = check(session -> {
            throw new IllegalStateException("a secret, perhaps");
        });
        Check late = check(session -> CompletableFuture.failedFuture(new IOException("a secret, perhaps")));
        Check endless = check(session -> new CompletableFuture<>());
        try (Prober prober = Prober.create()) {
            ProbeReport report = prober.probe(
                    new ProbePlan(List.of(failing, late, endless), Duration.ofMillis(100), ProbePlan.DEADLINE));
            assertEquals(
                    List.of("unreachable internal-error", "unreachable internal-error", "unreachable limit-reached"),
                    report.results().stream()
                            .map(result -> Probes.verdict(result.outcome()))
                            .toList());
            assertFalse(report.toString().contains("secret"), report.toString());
        }
    }

    @Test
    void awaitingARealPeerAsksUntilItIsWell() throws Exception {
        try (Prober prober = Prober.create();
                FaultyServer server = FaultyServer.start(peer -> {
                    peer.awaitText("\r\n\r\n");
                    String body = peer.number() < 2 ? "Unhealthy" : "Healthy";
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                })) {
            ProbePlan plan = ProbePlan.builder().lucia(url(server)).build();
            AwaitPolicy policy = new AwaitPolicy(LONG, Duration.ofMillis(1), Duration.ofMillis(5));
            assertTrue(prober.await(plan, policy).isHealthy());
            assertEquals(3, server.connections());
        }
    }

    @Test
    void homeAssistantIsAskedOnceHoweverLongOneWaits() throws Exception {
        try (Prober prober = Prober.create();
                HttpPeer server = HttpPeer.plain().answer("/api/", 401, "")) {
            ProbePlan plan = ProbePlan.builder()
                    .lucia(HttpUrl.of("http://localhost:1"))
                    .homeAssistant(server.url(""), Probes.secret("a-wrong-token"))
                    .build();
            ProbeReport report = prober.await(
                    plan, new AwaitPolicy(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(1)));
            assertEquals(State.UNREACHABLE, report.state());
            assertEquals(1, server.requests().size());
        }
    }

    private static void rounds(Prober prober, ProbePlan plan, int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            assertEquals(3, prober.probe(plan).results().size());
        }
    }

    private interface Asking {
        CompletableFuture<Outcome> run(Session session);
    }

    private static Check check(Asking asking) {
        return new Check() {
            @Override
            public Subject subject() {
                return new Subject("own", "Own", "here");
            }

            @Override
            public CompletableFuture<Outcome> run(Session session) {
                return asking.run(session);
            }
        };
    }

    /** The open descriptors of sockets, selectors and pipes; the JVM opens a file of its own now and then. */
    private static long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(ConcurrencyTest::isNoFile).count();
        }
    }

    private static boolean isNoFile(Path descriptor) {
        try {
            return !Files.readSymbolicLink(descriptor).isAbsolute();
        } catch (IOException e) {
            // It is closed already: the one by which the directory is read.
            return false;
        }
    }
}
