package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.source.SourceTree;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes findings in the XML of JUnit's reports, as Jenkins, GitLab and others read it. */
final class JUnitReport {
    private final Severity threshold;

    JUnitReport(Severity threshold) {
        this.threshold = threshold;
    }

    String of(SourceTree tree, Findings findings) {
        Set<String> withFindings = findings.stream().map(Finding::file).collect(Collectors.toSet());
        List<String> clean = tree.sources()
                .map(source -> source.file().path())
                .filter(path -> tree.isReported(path) && !withFindings.contains(path))
                .toList();
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml);
            write(xml, clean, findings);
            xml.writeEndDocument();
            line(xml);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory takes whatever is written.", e);
        }
        return out.toString();
    }

    private void write(XMLStreamWriter xml, List<String> clean, Findings findings) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        line(xml);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "lucia-deploy");
        xml.writeAttribute(
                "tests", Integer.toString(clean.size() + findings.list().size()));
        xml.writeAttribute(
                "failures", Integer.toString(findings.atLeast(threshold).list().size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        line(xml);
        for (String path : clean) {
            xml.writeEmptyElement("testcase");
            name(xml, path, "nothing found");
            line(xml);
        }
        for (Finding finding : findings.list()) {
            write(xml, finding);
        }
        xml.writeEndElement();
        line(xml);
        xml.writeEndElement();
        line(xml);
    }

    private void write(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        name(xml, finding.file(), finding.rule() + " at " + finding.position());
        if (finding.severity().isAtLeast(threshold)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.rule());
            xml.writeAttribute("message", Quoted.visible(finding.message()));
        } else {
            xml.writeStartElement("system-out");
        }
        xml.writeCharacters(Quoted.visible(finding.toString()));
        xml.writeEndElement();
        xml.writeEndElement();
        line(xml);
    }

    private static void name(XMLStreamWriter xml, String file, String name) throws XMLStreamException {
        xml.writeAttribute("classname", Quoted.visible(file));
        xml.writeAttribute("name", name);
    }

    private static void line(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
