package dev.lucia.deploy.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final RuleInfo RULE = RuleInfo.of("some-rule", Severity.ERROR)
            .finds("Something.")
            .because("It matters.")
            .example("a: 1", "a: 2");

    /** Names and words that the syntax of a report must not be broken by. */
    private static final String HOSTILE = "<&>\"' %0A ::error:: , \u001B[31m \u0007 ]]> \\ Grüße 🏠";

    private static final SourceTree TREE = SourceTree.of(
            SourceFile.of("a dir/ü:b.yaml", "name: value\nother: 12\n"), SourceFile.of("clean.yaml", "a: 1\n"));
    private static final Report REPORT = new Report(
            List.of(RULE),
            TREE,
            new Findings(List.of(
                    finding("some-rule", Severity.ERROR, new Position(2, 8), "It is wrong. " + HOSTILE),
                    finding("some-rule", Severity.INFO, new Position(1, 1), "It is so."),
                    finding("more-findings", Severity.WARNING, new Position(1, 6), "There is more."))));

    private static Finding finding(String rule, Severity severity, Position position, String message) {
        return new Finding(rule, severity, new Place("a dir/ü:b.yaml", position, "/key"), message, "Mend it.");
    }

    @Test
    void textShowsTheLineAndTheRemedy() {
        String text = REPORT.text(false);

        assertTrue(text.startsWith("""
                        a dir/ü:b.yaml:1:1: info: It is so. [some-rule]
                          1 | name: value
                            | ^
                          Mend it.

                        a dir/ü:b.yaml:1:6: warning: There is more. [more-findings]
                        """), text);
        assertTrue(text.endsWith("1 error, 1 warning, 1 remark in 1 file.\n"), text);
        assertFalse(text.contains("\u001B"), "what a file holds may not steer the terminal");
    }

    @Test
    void onlyColourColours() {
        String text = REPORT.text(true);

        assertTrue(text.contains("\u001B[1;31merror\u001B[0m"), text);
        assertEquals(REPORT.text(false), text.replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    @Test
    void nothingFoundIsSaid() {
        assertEquals("Nothing found.\n", new Report(List.of(RULE), TREE, new Findings(List.of())).text(false));
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        JsonNode json = MAPPER.readTree(REPORT.json());

        assertEquals(List.of(), errors(resource("report.schema.json"), SpecificationVersion.DRAFT_2020_12, json));
        assertEquals("It is wrong. " + HOSTILE, json.at("/findings/2/message").asString());
        assertEquals(
                "{\"error\":1,\"warning\":1,\"info\":1}", json.get("summary").toString());
        ((tools.jackson.databind.node.ObjectNode) json.at("/findings/0")).put("line", 0);
        assertEquals(
                1,
                errors(resource("report.schema.json"), SpecificationVersion.DRAFT_2020_12, json)
                        .size(),
                "the schema refuses");
    }

    @Test
    void sarifKeepsToItsSchema() throws IOException {
        JsonNode sarif = MAPPER.readTree(REPORT.sarif());

        assertEquals(
                List.of(), errors(resource("/schema/sarif-schema-2.1.0.json"), SpecificationVersion.DRAFT_7, sarif));
        JsonNode result = sarif.at("/runs/0/results/2");
        String uri =
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
        assertEquals("a%20dir/%C3%BC%3Ab.yaml", URI.create(uri).toASCIIString());
        assertEquals(
                "2:8",
                result.at("/locations/0/physicalLocation/region/startLine").asInt() + ":"
                        + result.at("/locations/0/physicalLocation/region/startColumn")
                                .asInt());
        assertEquals(
                "some-rule",
                sarif.at("/runs/0/tool/driver/rules")
                        .get(result.get("ruleIndex").asInt())
                        .get("id")
                        .asString());
        ((tools.jackson.databind.node.ObjectNode) result).put("level", "fatal");
        assertFalse(errors(resource("/schema/sarif-schema-2.1.0.json"), SpecificationVersion.DRAFT_7, sarif)
                .isEmpty());
    }

    @Test
    void junitIsReadByMavensOwnParser(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("TEST-lucia.xml"), REPORT.junit(Severity.WARNING), UTF_8);

        List<ReportTestSuite> suites =
                new SurefireReportParser(List.of(directory.toFile()), new NullConsoleLogger()).parseXMLReportFiles();

        List<ReportTestCase> cases =
                suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
        assertEquals(4, cases.size());
        assertEquals(2, cases.stream().filter(ReportTestCase::hasFailure).count());
        assertTrue(cases.stream()
                .anyMatch(c -> c.isSuccessful() && c.getFullClassName().equals("clean.yaml")));
        assertTrue(cases.stream()
                .anyMatch(c -> c.hasFailure()
                        && c.getFailureMessage().startsWith("It is wrong. <&>\"' %0A ::error::")
                        && c.getFailureType().equals("some-rule")));
    }

    @Test
    void annotationsAreOneLineEach() {
        String[] lines = REPORT.annotations().split("\n", -1);

        assertEquals(4, lines.length);
        assertEquals("::notice file=a dir/ü%3Ab.yaml,line=1,col=1,title=some-rule::It is so. Mend it.", lines[0]);
        assertTrue(lines[2].startsWith("::error file=a dir/ü%3Ab.yaml,line=2,col=8,title=some-rule::It is wrong. "));
        assertTrue(lines[2].contains("%250A ::error::"), lines[2]);
    }

    private static List<String> errors(String schema, SpecificationVersion version, JsonNode json) {
        Schema compiled = SchemaRegistry.withDefaultDialect(version).getSchema(schema);
        return compiled.validate(json).stream().map(Object::toString).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
