package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.probe.check.HomeAssistantCause;
import dev.lucia.deploy.probe.outcome.Cause;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import dev.lucia.deploy.probe.outcome.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Waiting, with a clock that the test moves. */
class AwaitingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ProbeReport WELL = report(new Outcome.Healthy("", "", List.of()));
    private static final ProbeReport REFUSED = report(ill(NetworkCause.REFUSED));

    private final List<Long> sleeps = new ArrayList<>();
    private final List<Long> tries = new ArrayList<>();
    private long now = 1_000;
    private double chance = 0.5;

    private final Timeline timeline = new Timeline() {
        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleep(Duration duration) {
            sleeps.add(duration.toMillis());
            now += duration.toNanos();
        }

        @Override
        public double chance() {
            return chance;
        }
    };

    @Test
    void whatIsWellIsAskedOnce() throws InterruptedException {
        assertSame(WELL, await(AwaitPolicy.atMost(MINUTE), Duration.ZERO, WELL));
        assertEquals(List.of(), sleeps);
    }

    @Test
    void waitsGrowTwiceAsLongEachTimeUpToTheCap() throws InterruptedException {
        chance = 0.999_999_999;
        await(AwaitPolicy.atMost(MINUTE), Duration.ZERO, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, WELL);
        assertEquals(List.of(499L, 999L, 1999L, 3999L, 7999L, 9999L), sleeps);
    }

    @Test
    void chanceSharesTheWait() throws InterruptedException {
        chance = 0.25;
        await(AwaitPolicy.atMost(MINUTE), Duration.ZERO, REFUSED, REFUSED, WELL);
        assertEquals(List.of(125L, 250L), sleeps);
    }

    @Test
    void theLastTryBeginsASecondBeforeTheEndAndMayTakeIt() throws InterruptedException {
        ProbeReport last = report(ill(NetworkCause.NO_ANSWER));
        AwaitPolicy policy = new AwaitPolicy(Duration.ofSeconds(10), MINUTE, MINUTE);
        ProbeReport report = await(policy, Duration.ofMillis(500), REFUSED, last);
        assertSame(last, report);
        // Half a second for the first try, then as long as there is to wait.
        assertEquals(List.of(8_500L), sleeps);
        assertEquals(List.of(10_000L, 1_000L), tries);
    }

    @Test
    void aDeadlineHoldsToTheMillisecond() throws InterruptedException {
        long began = now;
        // Each try takes all the time that it gets, up to five seconds.
        Awaiting awaiting = new Awaiting(timeline, AwaitPolicy.atMost(Duration.ofMillis(33_333)));
        awaiting.run(left -> {
            tries.add(left.toMillis());
            Duration took = left.compareTo(Duration.ofSeconds(5)) < 0 ? left : Duration.ofSeconds(5);
            now += took.toNanos();
            return REFUSED;
        });
        assertEquals(Duration.ofMillis(33_333), Duration.ofNanos(now - began));
        assertTrue(tries.size() > 4, tries.toString());
        assertTrue(tries.get(tries.size() - 1) >= 1_000, tries.toString());
    }

    @Test
    void aTimeThatIsShorterThanATryIsOneTry() throws InterruptedException {
        assertSame(REFUSED, await(AwaitPolicy.atMost(Duration.ofMillis(1)), Duration.ZERO, REFUSED));
        assertEquals(List.of(1L), tries);
    }

    @Test
    void whatOnlyAPersonCanMendIsNotAskedAgain() throws InterruptedException {
        ProbeReport banned = report(ill(HomeAssistantCause.TOKEN_REFUSED));
        assertSame(banned, await(AwaitPolicy.atMost(MINUTE), Duration.ZERO, REFUSED, banned));
        assertEquals(2, tries.size());
    }

    @Test
    void nothingToAskIsNothingToWaitFor() throws InterruptedException {
        ProbeReport skipped = report(new Outcome.Skipped("Why.", "How."));
        assertSame(skipped, await(AwaitPolicy.atMost(MINUTE), Duration.ZERO, skipped));
    }

    @Property
    void noWaitIsLongerThanItsBackoff(
            @ForAll @IntRange(min = 1, max = 10_000) int tried, @ForAll @DoubleRange(max = 0.99) double part) {
        AwaitPolicy policy = AwaitPolicy.atMost(MINUTE);
        Duration delay = policy.delay(tried, part);
        assertTrue(!delay.isNegative() && delay.compareTo(policy.maxDelay()) < 0, delay.toString());
        assertTrue(tried > 30 || delay.toMillis() <= 500.0 * Math.pow(2, tried - 1), delay.toString());
    }

    private ProbeReport await(AwaitPolicy policy, Duration each, ProbeReport... reports) throws InterruptedException {
        return new Awaiting(timeline, policy).run(left -> {
            tries.add(left.toMillis());
            now += each.toNanos();
            return reports[tries.size() - 1];
        });
    }

    private static Outcome ill(Cause cause) {
        return new Outcome.Ill(State.UNHEALTHY, "", "", new Problem(cause, "Fact.", "Hint."));
    }

    private static ProbeReport report(Outcome outcome) {
        return new ProbeReport(
                List.of(new ProbeResult(new Subject("any", "Any", "somewhere"), outcome, Optional.empty())));
    }
}
