package dev.lucia.deploy.probe.report;

import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML, which CI servers show: a test case for each check, a failure for each that is not healthy. Warnings
 * stand in {@code system-out}.
 */
public final class JunitReport {
    private static final String SUITE = "lucia-deploy-probe";

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The report as an XML document. */
    public static String of(ProbeReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitReport(writer).write(report);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory can be written.", e);
        }
        return text.append('\n').toString();
    }

    private void write(ProbeReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", SUITE);
        attribute("tests", Integer.toString(report.results().size()));
        attribute("failures", Long.toString(count(report, false)));
        attribute("errors", "0");
        attribute("skipped", Long.toString(count(report, true)));
        attribute(
                "time",
                seconds(report.results().stream()
                        .flatMap(result -> result.latency().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        for (ProbeResult result : report.results()) {
            xml.writeCharacters("\n  ");
            testCase(result);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static long count(ProbeReport report, boolean skipped) {
        return report.results().stream()
                .map(result -> result.outcome().state())
                .filter(state -> skipped ? state == State.SKIPPED : state != State.SKIPPED && state != State.HEALTHY)
                .count();
    }

    private void testCase(ProbeResult result) throws XMLStreamException {
        Outcome outcome = result.outcome();
        xml.writeStartElement("testcase");
        attribute("classname", SUITE + "." + result.subject().id());
        attribute("name", result.subject().title() + " at " + result.subject().address());
        attribute("time", seconds(result.latency().orElse(Duration.ZERO)));
        Optional<Problem> problem = outcome.problem();
        if (problem.isPresent()) {
            xml.writeStartElement("failure");
            attribute("type", problem.get().cause().id());
            attribute("message", outcome.state().text() + ": " + problem.get().fact());
            text("expected " + outcome.expected() + "\nsaw " + outcome.seen() + "\n"
                    + problem.get().hint());
            xml.writeEndElement();
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            xml.writeStartElement("skipped");
            attribute("message", skipped.reason() + " " + skipped.hint());
            xml.writeEndElement();
        }
        if (!outcome.warnings().isEmpty()) {
            xml.writeStartElement("system-out");
            text(outcome.warnings().stream()
                    .map(warning -> "warning: " + warning.fact() + " " + warning.hint())
                    .collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, valid(value));
    }

    private void text(String value) throws XMLStreamException {
        xml.writeCharacters(valid(value));
    }

    /** What XML 1.0 can not hold, not even escaped (section 2.2, Char), becomes U+FFFD. */
    private static String valid(String text) {
        return text.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis())
                .movePointLeft(3)
                .setScale(3, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
