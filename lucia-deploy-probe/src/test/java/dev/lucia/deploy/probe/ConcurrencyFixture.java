package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.HttpUrl;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;

/** What tests of threads and connections share. */
abstract class ConcurrencyFixture {
    static final Duration LONG = Duration.ofSeconds(30);

    @BeforeEach
    void theThreadsOfOtherTestsAreGone() throws InterruptedException {
        eventually(() -> threads() == 0);
    }

    static HttpUrl url(FaultyServer server) {
        return HttpUrl.of("http://127.0.0.1:" + server.port());
    }

    static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lucia-probe"))
                .count();
    }

    static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(condition.getAsBoolean());
    }
}
