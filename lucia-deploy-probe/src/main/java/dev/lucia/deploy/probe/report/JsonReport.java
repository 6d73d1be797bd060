package dev.lucia.deploy.probe.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The report as JSON, by the schema that {@link #schema()} gives. */
public final class JsonReport {
    private static final String SCHEMA = "probe-report.schema.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonReport() {}

    @JsonPropertyOrder({"state", "healthy", "results"})
    private record Report(String state, boolean healthy, List<Result> results) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "check",
        "title",
        "address",
        "state",
        "latencyMillis",
        "expected",
        "seen",
        "problem",
        "warnings",
        "reason",
        "hint"
    })
    private record Result(
            String check,
            String title,
            String address,
            String state,
            @Nullable Double latencyMillis,
            @Nullable String expected,
            @Nullable String seen,
            @Nullable Trouble problem,
            @Nullable List<Trouble> warnings,
            @Nullable String reason,
            @Nullable String hint) {}

    @JsonPropertyOrder({"cause", "fact", "hint"})
    private record Trouble(String cause, String fact, String hint) {
        static Trouble of(Problem problem) {
            return new Trouble(problem.cause().id(), problem.fact(), problem.hint());
        }
    }

    /** The report, indented by two spaces, with a line end after it. */
    public static String of(ProbeReport report) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Report(
                                report.state().text(),
                                report.isHealthy(),
                                report.results().stream()
                                        .map(JsonReport::result)
                                        .toList()))
                + "\n";
    }

    /** The JSON Schema, draft 2020-12, that every report keeps to. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(JsonReport.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result result(ProbeResult result) {
        Outcome outcome = result.outcome();
        Outcome.Skipped skipped = outcome instanceof Outcome.Skipped it ? it : null;
        return new Result(
                result.subject().id(),
                result.subject().title(),
                result.subject().address(),
                outcome.state().text(),
                result.latency()
                        .map(latency -> TimeUnit.NANOSECONDS.toMicros(latency.toNanos()) / 1e3)
                        .orElse(null),
                skipped == null ? outcome.expected() : null,
                skipped == null ? outcome.seen() : null,
                outcome.problem().map(Trouble::of).orElse(null),
                skipped == null ? outcome.warnings().stream().map(Trouble::of).toList() : null,
                skipped == null ? null : skipped.reason(),
                skipped == null ? null : skipped.hint());
    }
}
