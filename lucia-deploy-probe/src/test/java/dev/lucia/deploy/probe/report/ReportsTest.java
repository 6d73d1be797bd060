package dev.lucia.deploy.probe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.probe.Engines;
import dev.lucia.deploy.probe.check.LuciaCause;
import dev.lucia.deploy.probe.check.RedisCause;
import dev.lucia.deploy.probe.outcome.Cause;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import dev.lucia.deploy.probe.outcome.Subject;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every format, read back by its own reader. */
class ReportsTest {
    private static final ProbeReport REPORT = new ProbeReport(List.of(
            result(
                    new Subject("lucia", "Lucia", "http://localhost:7235/health"),
                    new Outcome.Healthy("200 'Healthy'", "200 'Healthy'", List.of()),
                    12),
            result(
                    new Subject("redis", "Redis", "redis:6379"),
                    new Outcome.Healthy(
                            "PONG",
                            "PONG",
                            List.of(new Problem(RedisCause.EVICTION_MAY_DROP_STATE, "Keys may go.", "Keep them."))),
                    3),
            result(
                    new Subject("lucia", "Lucia", "http://b/health"),
                    ill(State.DEGRADED, LuciaCause.SAYS_DEGRADED),
                    1234),
            result(
                    new Subject("home-assistant", "Home Assistant", "https://ha/api/"),
                    ill(State.UNHEALTHY, NetworkCause.NOT_HTTP),
                    5),
            result(
                    new Subject("model-endpoint", "Model endpoint", "https://m/v1/models"),
                    ill(State.UNREACHABLE, NetworkCause.REFUSED),
                    5000),
            result(
                    new Subject("file", "File", "/opt/\"lücia\"\\漢字"),
                    new Outcome.Skipped("Not now.", "Do <this> & \"that\"."),
                    -1)));

    @Test
    void theTableSaysStatesInWordsAndStandsInLine() {
        assertEquals("""
                STATE           TIME  CHECK           ADDRESS
                healthy        12 ms  Lucia           http://localhost:7235/health
                healthy         3 ms  Redis           redis:6379
                             warning: Keys may go.
                             -> Keep them.
                degraded     1234 ms  Lucia           http://b/health
                             It is 'ill'.
                             expected this, saw '<that>'
                             -> Mend it.
                unhealthy       5 ms  Home Assistant  https://ha/api/
                             It is 'ill'.
                             expected this, saw '<that>'
                             -> Mend it.
                unreachable  5000 ms  Model endpoint  https://m/v1/models
                             It is 'ill'.
                             -> Mend it.
                skipped            -  File            /opt/"lücia"\\漢字
                             Not now.
                             -> Do <this> & "that".

                2 healthy, 1 degraded, 1 unhealthy, 1 unreachable, 1 skipped, 1 warning
                """, TableReport.of(REPORT, false));
    }

    @Test
    void colourAddsNothingButColour() {
        String coloured = TableReport.of(REPORT, true);
        assertTrue(coloured.contains("\u001b[32mhealthy    \u001b[0m"), coloured);
        assertTrue(coloured.contains("\u001b[31munhealthy  \u001b[0m"), coloured);
        assertEquals(TableReport.of(REPORT, false), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void anEmptyReportIsToldSo() {
        ProbeReport empty = new ProbeReport(List.of());
        assertEquals("STATE        TIME  CHECK  ADDRESS\n\nNothing was checked\n", TableReport.of(empty, false));
        assertEquals(List.of(), errors(JsonReport.of(empty)));
        assertEquals(List.of(), cases(JunitReport.of(empty)));
    }

    @Test
    void theJsonKeepsToItsSchema() {
        String json = JsonReport.of(REPORT);
        assertEquals(List.of(), errors(json));
        assertEquals(List.of(), errors(JsonReport.of(REPORT.withoutLatency())));
        assertTrue(json.contains("\"latencyMillis\" : 12.0"), json);
        assertTrue(json.contains("\"cause\" : \"says-degraded\""), json);
        assertFalse(JsonReport.of(REPORT.withoutLatency()).contains("latency"));
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() {
        String json = JsonReport.of(REPORT);
        for (String[] change : new String[][] {
            {"\"redis\"", "\"Re dis\""},
            {"\"state\" : \"skipped\"", "\"state\" : \"gone\""},
            {"\"seen\"", "\"saw\""},
            {"\"reason\"", "\"because\""},
            {"\"says-degraded\"", "\"SAYS_DEGRADED\""}
        }) {
            String changed = json.replace(change[0], change[1]);
            assertFalse(changed.equals(json) || errors(changed).isEmpty(), change[1]);
        }
    }

    @Test
    @Tag("engine")
    void prometheusReadsItsText() throws Exception {
        String prometheus = Engines.program("prometheus-text", "Build it: .ci/engines/tools");
        String read = Engines.output(PrometheusReport.of(REPORT), List.of(prometheus));
        for (String line : List.of(
                "lucia_probe_healthy{address=\"http://localhost:7235/health\",check=\"lucia\"} 1",
                "lucia_probe_healthy{address=\"https://ha/api/\",check=\"home-assistant\"} 0",
                "lucia_probe_state{address=\"/opt/\\\"lücia\\\"\\\\漢字\",check=\"file\",state=\"skipped\"} 1",
                "lucia_probe_problem{address=\"https://m/v1/models\",cause=\"refused\",check=\"model-endpoint\"} 1",
                "lucia_probe_warning{address=\"redis:6379\",cause=\"eviction-may-drop-state\",check=\"redis\"} 1",
                "lucia_probe_duration_seconds{address=\"http://b/health\",check=\"lucia\"} 1.234")) {
            assertTrue(read.lines().anyMatch(line::equals), line + " is missing in\n" + read);
        }
        assertFalse(read.contains("lucia_probe_healthy{address=\"/opt"), read);
    }

    @Test
    @Tag("engine")
    void prometheusTakesTwoChecksOfTheSame() throws Exception {
        String prometheus = Engines.program("prometheus-text", "Build it: .ci/engines/tools");
        ProbeResult one = REPORT.results().get(0);
        String text = PrometheusReport.of(new ProbeReport(List.of(one, one)));
        String read = Engines.output(text, List.of(prometheus));
        assertEquals(
                2,
                read.lines()
                        .filter(line -> line.startsWith("lucia_probe_healthy{"))
                        .count(),
                read);
        Engines.output(PrometheusReport.of(new ProbeReport(List.of())), List.of(prometheus));
    }

    @Test
    void surefireReadsTheJunitXml() {
        Map<String, ReportTestCase> cases = cases(JunitReport.of(REPORT)).stream()
                .collect(Collectors.toMap(ReportTestCase::getName, Function.identity()));
        assertEquals(6, cases.size());
        assertEquals(
                3, cases.values().stream().filter(ReportTestCase::hasFailure).count());
        ReportTestCase degraded = Objects.requireNonNull(cases.get("Lucia at http://b/health"));
        assertEquals("says-degraded", degraded.getFailureType());
        assertEquals("degraded: It is 'ill'.", degraded.getFailureMessage());
        assertEquals(1.234f, degraded.getTime());
        assertTrue(
                Objects.requireNonNull(cases.get("File at /opt/\"lücia\"\\漢字")).hasSkipped());
    }

    @Property(tries = 200)
    void anyTextPassesEveryFormat(@ForAll String text) {
        Problem problem = new Problem(NetworkCause.RESET, "x" + text, "y" + text);
        ProbeReport report = new ProbeReport(List.of(
                result(new Subject("any", "t" + text, text), new Outcome.Ill(State.UNHEALTHY, text, text, problem), 1),
                result(new Subject("any", "t" + text, text), new Outcome.Skipped("r" + text, "h" + text), 1)));
        assertEquals(List.of(), errors(JsonReport.of(report)));
        assertEquals(2, cases(JunitReport.of(report)).size());
        // A line ends in a line feed there, and in nothing else: a label holds a carriage return as it is.
        assertTrue(Arrays.stream(PrometheusReport.of(report).split("\n"))
                .allMatch(line -> line.startsWith("lucia_") || line.startsWith("# ")));
    }

    /** The cases in the order of the document; Surefire puts them into a suite for each class. */
    private static List<ReportTestCase> cases(String xml) {
        try {
            return new TestSuiteXmlParser(new NullConsoleLogger())
                            .parse(new InputStreamReader(
                                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                                    StandardCharsets.UTF_8))
                            .stream()
                            .flatMap(suite -> suite.getTestCases().stream())
                            .toList();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static List<String> errors(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonReport.schema(), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .collect(Collectors.toList());
    }

    private static ProbeResult result(Subject subject, Outcome outcome, long millis) {
        return new ProbeResult(
                subject, outcome, millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis)));
    }

    private static Outcome ill(State state, Cause cause) {
        return new Outcome.Ill(state, "this", "'<that>'", new Problem(cause, "It is 'ill'.", "Mend it."));
    }
}
