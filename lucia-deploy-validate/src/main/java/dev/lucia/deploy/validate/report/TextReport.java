package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes findings for people, in the manner of compilers. */
final class TextReport {
    private static final String RESET = "\u001B[0m";

    private final Excerpts excerpts;
    private final boolean color;

    TextReport(Excerpts excerpts, boolean color) {
        this.excerpts = excerpts;
        this.color = color;
    }

    String of(Findings findings) {
        return findings.stream().map(this::of).collect(Collectors.joining()) + summary(findings);
    }

    private String of(Finding finding) {
        return Quoted.visible(finding.place().toString()) + ": " + painted(finding.severity()) + ": "
                + Quoted.visible(finding.message()) + " [" + finding.rule() + "]\n"
                + excerpts.of(finding).map(TextReport::of).orElse("")
                + "  " + Quoted.visible(finding.hint()) + "\n\n";
    }

    private static String of(Excerpt excerpt) {
        String number = Integer.toString(excerpt.number());
        return "  " + number + " | " + excerpt.line() + "\n" + "  " + " ".repeat(number.length()) + " | "
                + " ".repeat(excerpt.caret()) + "^\n";
    }

    private String painted(Severity severity) {
        String code = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
        return color ? "\u001B[1;" + code + "m" + severity.text() + RESET : severity.text();
    }

    private static String summary(Findings findings) {
        if (findings.isEmpty()) {
            return "Nothing found.\n";
        }
        String counts = Arrays.stream(Severity.values())
                .filter(severity -> findings.count(severity) > 0)
                .map(severity -> counted(findings.count(severity), noun(severity)))
                .collect(Collectors.joining(", "));
        long files = findings.stream().map(Finding::file).distinct().count();
        return counts + " in " + counted(files, "file") + ".\n";
    }

    private static String noun(Severity severity) {
        return severity == Severity.INFO ? "remark" : severity.text();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
