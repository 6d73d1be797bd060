package dev.lucia.deploy.probe.report;

import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The report as Prometheus' text exposition, format 0.0.4, for node_exporter's textfile collector or a push. The series bear the
 * labels {@code check} and {@code address}; a second check of the same bears {@code number="2"} besides.
 */
public final class PrometheusReport {
    private final StringBuilder out = new StringBuilder();

    /** A result with its labels. */
    private record Series(String labels, ProbeResult result) {}

    private PrometheusReport() {}

    /** The report, every metric a gauge. */
    public static String of(ProbeReport report) {
        return new PrometheusReport().print(series(report));
    }

    private String print(List<Series> all) {
        head("lucia_probe_healthy", "Whether the component is healthy; absent if the check was skipped.");
        all.stream()
                .filter(series -> state(series) != State.SKIPPED)
                .forEach(series ->
                        sample("lucia_probe_healthy", series.labels(), state(series) == State.HEALTHY ? "1" : "0"));
        head("lucia_probe_state", "1 for the state that the component is in, 0 for the others.");
        all.forEach(series -> Arrays.stream(State.values())
                .forEach(state -> sample(
                        "lucia_probe_state",
                        series.labels() + ",state=\"" + state.text() + "\"",
                        state(series) == state ? "1" : "0")));
        head("lucia_probe_problem", "1 for the cause why the component is not healthy.");
        all.forEach(series -> series.result()
                .outcome()
                .problem()
                .ifPresent(problem -> sample(
                        "lucia_probe_problem", cause(series, problem.cause().id()), "1")));
        head("lucia_probe_warning", "1 for each cause that deserves attention although the component is healthy.");
        all.forEach(series -> series.result().outcome().warnings().stream()
                .map(warning -> warning.cause().id())
                .distinct()
                .forEach(id -> sample("lucia_probe_warning", cause(series, id), "1")));
        head("lucia_probe_duration_seconds", "How long the check took.");
        all.forEach(series -> series.result()
                .latency()
                .ifPresent(latency -> sample("lucia_probe_duration_seconds", series.labels(), seconds(latency))));
        return out.toString();
    }

    private static List<Series> series(ProbeReport report) {
        Map<String, Integer> seen = new HashMap<>();
        List<Series> all = new ArrayList<>();
        for (ProbeResult result : report.results()) {
            String labels = "check=\"" + escaped(result.subject().id()) + "\",address=\""
                    + escaped(result.subject().address()) + '"';
            int number = seen.merge(labels, 1, Integer::sum);
            all.add(new Series(number == 1 ? labels : labels + ",number=\"" + number + '"', result));
        }
        return all;
    }

    private void head(String name, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String name, String labels, String value) {
        out.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }

    private static String cause(Series series, String id) {
        return series.labels() + ",cause=\"" + id + '"';
    }

    private static State state(Series series) {
        return series.result().outcome().state();
    }

    private static String seconds(Duration latency) {
        return Double.toString(TimeUnit.NANOSECONDS.toMicros(latency.toNanos()) / 1e6);
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
