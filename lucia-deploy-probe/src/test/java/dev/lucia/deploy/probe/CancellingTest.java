package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What runs is ended from outside, and closes everything. */
class CancellingTest extends ConcurrencyFixture {
    @Test
    void interruptingTheCallerClosesEverything() throws Exception {
        try (Prober prober = Prober.create();
                FaultyServer server = FaultyServer.start(FaultyServer.Peer::hold)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    prober.probe(silent(server));
                } catch (InterruptedException | RuntimeException e) {
                    thrown.set(e);
                }
            });
            caller.start();
            eventually(() -> server.open() == 3);
            caller.interrupt();
            caller.join(1_000);
            assertFalse(caller.isAlive());
            assertInstanceOf(InterruptedException.class, thrown.get());
            eventually(() -> server.open() == 0);
        }
    }

    @Test
    void cancellingTheFutureClosesEverything() throws Exception {
        try (Prober prober = Prober.create();
                FaultyServer server = FaultyServer.start(FaultyServer.Peer::hold)) {
            CompletableFuture<ProbeReport> running = prober.probeAsync(silent(server));
            eventually(() -> server.open() == 3);
            running.cancel(true);
            eventually(() -> server.open() == 0);
            assertThrows(CancellationException.class, running::join);
        }
    }

    @Test
    void closingTheProberFromAnotherThreadEndsWhatRuns() throws Exception {
        try (FaultyServer server = FaultyServer.start(FaultyServer.Peer::hold)) {
            Prober prober = Prober.create();
            CompletableFuture<ProbeReport> running = prober.probeAsync(silent(server));
            eventually(() -> server.open() == 3);
            prober.close();
            assertThrows(CancellationException.class, () -> running.get(1, TimeUnit.SECONDS));
            eventually(() -> server.open() == 0);
            assertThrows(IllegalStateException.class, () -> prober.probe(silent(server)));
            prober.close();
        }
    }

    private static ProbePlan silent(FaultyServer server) {
        return ProbePlan.builder()
                .lucia(url(server))
                .redis(RedisConnectionString.parse("localhost:" + server.port()), Optional.empty())
                .homeAssistant(HttpUrl.of("https://localhost:" + server.port()), Optional.empty())
                .limit(LONG)
                .deadline(LONG)
                .build();
    }
}
