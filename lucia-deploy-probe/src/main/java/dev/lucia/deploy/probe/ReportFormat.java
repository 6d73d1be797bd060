package dev.lucia.deploy.probe;

import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.report.JsonReport;
import dev.lucia.deploy.probe.report.JunitReport;
import dev.lucia.deploy.probe.report.PrometheusReport;
import dev.lucia.deploy.probe.report.TableReport;
import java.util.Locale;

/** The forms of a report that the command knows. */
enum ReportFormat {
    TABLE,
    JSON,
    PROMETHEUS,
    JUNIT;

    String print(ProbeReport report, boolean colour) {
        return switch (this) {
            case TABLE -> TableReport.of(report, colour);
            case JSON -> JsonReport.of(report);
            case PROMETHEUS -> PrometheusReport.of(report);
            case JUNIT -> JunitReport.of(report);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
