package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TargetsTest {
    @Test
    void ofTwoTargetsThatFailTheFirstIsNamedThoughTheSecondIsFaster() {
        CountDownLatch secondFailed = new CountDownLatch(1);
        List<Target> targets = List.of(
                new Target("slow", "", deployment -> {
                    await(secondFailed);
                    throw new InvalidValueException("The first", "Mend it.");
                }),
                new Target("fast", "", deployment -> {
                    secondFailed.countDown();
                    throw new IllegalStateException("The second");
                }));

        InvalidValueException failure =
                assertThrows(InvalidValueException.class, () -> Targets.renderAll(Deployment.defaults(), targets));

        assertEquals("The first", failure.fact());
    }

    // Where one thread has to do it all, the second does not begin before the first has ended.
    private static void await(CountDownLatch latch) {
        try {
            latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
