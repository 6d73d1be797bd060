package dev.lucia.deploy.validate.finding;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** It does not work, or not as it is written, or it gives a secret away. */
    ERROR,
    /** It works until something changes, or is not what people usually mean. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The name as reports and options write it: {@code error}, {@code warning}, {@code info}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    /** Whether this is as bad as the other, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
