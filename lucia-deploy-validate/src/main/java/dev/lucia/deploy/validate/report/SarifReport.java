package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"). */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    static String of(List<RuleInfo> rules, Findings findings) {
        ObjectNode root = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "lucia-deploy");
        ArrayNode known = driver.putArray("rules");
        rules.forEach(rule -> known.add(of(rule)));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        findings.stream().forEach(finding -> results.add(of(finding, index(rules, finding.rule()))));
        return Json.text(root);
    }

    private static ObjectNode of(RuleInfo rule) {
        ObjectNode node = Json.object().put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.finds());
        node.putObject("fullDescription").put("text", rule.reason());
        node.putObject("help").put("text", "Not:\n" + rule.bad() + "\n\nBut:\n" + rule.good());
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        return node;
    }

    private static ObjectNode of(Finding finding, int index) {
        ObjectNode node = Json.object().put("ruleId", finding.rule());
        if (index >= 0) {
            node.put("ruleIndex", index);
        }
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", finding.message() + " " + finding.hint());
        ObjectNode location = node.putArray("locations").addObject().putObject("physicalLocation");
        location.putObject("artifactLocation").put("uri", uri(finding.file()));
        location.putObject("region")
                .put("startLine", finding.position().line())
                .put("startColumn", finding.position().column());
        return node;
    }

    private static int index(List<RuleInfo> rules, String id) {
        return rules.stream().map(RuleInfo::id).toList().indexOf(id);
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.text();
    }

    // A path is no URI: a space or a '%' in it must be escaped, and a colon in its first part would end a scheme.
    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path that starts with '/' is the path of a URI.", e);
        }
    }
}
