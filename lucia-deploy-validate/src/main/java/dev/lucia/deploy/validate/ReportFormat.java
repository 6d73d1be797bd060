package dev.lucia.deploy.validate;

import java.util.Locale;

/** The forms of a report, as the command names them. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
