package dev.lucia.deploy.probe.check;

import java.util.Locale;

/** Amounts of bytes for people. */
final class Gigabytes {
    private Gigabytes() {}

    /** The amount in gigabytes of 10^9 bytes, cut to one digit so that too little never looks like enough. */
    static String text(long bytes) {
        return String.format(Locale.ROOT, "%d.%d GB", bytes / 1_000_000_000, bytes / 100_000_000 % 10);
    }
}
