package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings as JSON, by {@code report.schema.json}. */
final class JsonReport {
    private JsonReport() {}

    static String of(Findings findings) {
        ObjectNode root = Json.object();
        ObjectNode summary = root.putObject("summary");
        for (Severity severity : Severity.values()) {
            summary.put(severity.text(), findings.count(severity));
        }
        ArrayNode list = root.putArray("findings");
        findings.stream().forEach(finding -> list.add(of(finding)));
        return Json.text(root);
    }

    private static ObjectNode of(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().text())
                .put("file", finding.file())
                .put("line", finding.position().line())
                .put("column", finding.position().column())
                .put("pointer", finding.place().pointer())
                .put("message", finding.message())
                .put("hint", finding.hint());
    }
}
