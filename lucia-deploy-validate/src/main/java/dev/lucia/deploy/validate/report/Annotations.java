package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import java.util.stream.Collectors;

/** Writes findings as the workflow commands of GitHub Actions ("Workflow commands for GitHub Actions"). */
final class Annotations {
    private Annotations() {}

    static String of(Findings findings) {
        return findings.stream().map(Annotations::of).collect(Collectors.joining());
    }

    private static String of(Finding finding) {
        return "::" + command(finding.severity())
                + " file=" + property(finding.file())
                + ",line=" + finding.position().line()
                + ",col=" + finding.position().column()
                + ",title=" + property(finding.rule())
                + "::" + data(finding.message() + " " + finding.hint()) + "\n";
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.text();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
