package dev.lucia.deploy.probe;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, so that a test can drive them. */
interface Timeline {
    /** The machine's own. */
    Timeline SYSTEM = new Timeline() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** Nanoseconds since some moment. */
    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;

    /** A number from 0 to 1, without 1. */
    double chance();
}
