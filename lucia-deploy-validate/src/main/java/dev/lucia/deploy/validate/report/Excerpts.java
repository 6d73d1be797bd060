package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that findings are about, with a mask in place of whatever may be a secret. Lives for one report only. */
final class Excerpts {
    private record Known(List<String> lines, VisibleText visible) {}

    private final SourceTree tree;
    private final Map<String, Optional<Known>> files = new HashMap<>();

    Excerpts(SourceTree tree) {
        this.tree = tree;
    }

    /** The line of a finding; nothing where too little is known of the line to tell what may be shown. */
    Optional<Excerpt> of(Finding finding) {
        return files.computeIfAbsent(finding.file(), this::read).flatMap(known -> excerpt(known, finding));
    }

    private Optional<Known> read(String file) {
        return tree.find(SourcePath.of(file)).map(Excerpts::known);
    }

    private static Known known(Source source) {
        return new Known(source.file().lines(), VisibleText.of(source));
    }

    private static Optional<Excerpt> excerpt(Known known, Finding finding) {
        int number = finding.position().line();
        if (number > known.lines().size()) {
            return Optional.empty();
        }
        String line = known.lines().get(number - 1);
        int shown = known.visible().end(number, line);
        int caret = finding.position().column() - 1;
        if (shown == 0 || line.isBlank()) {
            return Optional.empty();
        }
        boolean isCut = shown < line.length();
        String visible = line.substring(0, Math.min(shown, line.length())) + (isCut ? Secret.MASK : "");
        return Optional.of(Excerpt.of(number, visible, isCut ? Math.min(caret, shown) : caret));
    }
}
