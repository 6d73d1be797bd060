package dev.lucia.deploy.thorough;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** That the hook is found and obeyed, in each module: without it all would pass as well, and mean nothing. */
class MoreTriesTest {
    private static final AtomicInteger NAMED = new AtomicInteger();
    private static final AtomicInteger DEFAULT = new AtomicInteger();
    private static final AtomicInteger EXAMPLE = new AtomicInteger();

    @Property(tries = 7)
    void named(@ForAll long any) {
        NAMED.incrementAndGet();
    }

    @Property
    void unnamed(@ForAll long any) {
        DEFAULT.incrementAndGet();
    }

    @Example
    void example() {
        EXAMPLE.incrementAndGet();
    }

    @AfterContainer
    static void areMultiplied() {
        assertEquals(7 * MoreTries.FACTOR, NAMED.get());
        assertEquals(1000 * MoreTries.FACTOR, DEFAULT.get());
        assertEquals(1, EXAMPLE.get());
    }
}
