package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;

/** Bounds that hold whatever a peer does: it is named right, in time, and with bounded bytes. */
abstract class FaultFixture {
    static final Duration LIMIT = Duration.ofMillis(1_500);

    static final Duration GRACE = Duration.ofMillis(250);

    // Our kernel's buffer and the peer's, besides what is read.
    static final long MOST_SENT = 8 << 20;
    static final long MOST_ALLOCATED = 8 << 20;
    static final String OK = "HTTP/1.1 200 OK\r\n";
    static Prober prober;

    @BeforeAll
    static void open() throws Exception {
        prober = Prober.create();
        // The first probes load classes, those of the JSON parser and of TLS too.
        try (FaultyServer server = FaultyServer.start(peer -> peer.send(OK + "Content-Length: 9\r\n\r\nUnhealthy"))) {
            prober.probe(Probes.lucia(server.port())
                    .lucia(HttpUrl.of("https://127.0.0.1:" + server.port()))
                    .build());
        }
    }

    @AfterAll
    static void close() {
        prober.close();
    }

    static void assertVerdict(String verdict, FaultyServer server, ProbePlan.Builder plan) throws Exception {
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
    static long allocated() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lucia-probe-loop"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
                .sum();
    }

    static Arguments fault(String name, String verdict, FaultyServer.Behaviour behaviour) {
        return Arguments.of(name, verdict, behaviour);
    }

    /** Slower than any limit, faster than one byte a second so that many bytes come within it. */
    static void dribble(FaultyServer.Peer peer, String text) throws IOException, InterruptedException {
        for (int i = 0; i < text.length() && !peer.pause(20); i++) {
            peer.send(text.substring(i, i + 1));
        }
    }

    /** Much more than is read, and yet an end, should nobody stop it. */
    static void endless(FaultyServer.Peer peer, String text) throws IOException {
        for (long sent = 0; sent < 64 << 20; sent += text.length()) {
            peer.send(text);
        }
    }
}
