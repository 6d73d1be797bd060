package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings, of each file so many that a person could still read them: a file of noise must not fill the memory. */
final class FindingsByFile {
    /** How many findings of one file are kept. */
    static final int MAX = 1000;

    private static final class OfFile {
        private final List<Finding> kept = new ArrayList<>();
        private int more;
        private Severity worst = Severity.INFO;
    }

    private final SourceTree tree;
    private final Map<String, OfFile> files = new HashMap<>();

    FindingsByFile(SourceTree tree) {
        this.tree = tree;
    }

    void add(Finding finding) {
        if (!tree.isReported(finding.file())) {
            return;
        }
        OfFile file = files.computeIfAbsent(finding.file(), path -> new OfFile());
        if (file.kept.size() < MAX) {
            file.kept.add(finding);
        } else {
            file.more++;
            file.worst = finding.severity().isAtLeast(file.worst) ? finding.severity() : file.worst;
        }
    }

    /** Takes in what was found later. */
    void addAll(FindingsByFile later) {
        later.files.forEach((path, file) -> {
            file.kept.forEach(this::add);
            OfFile own = files.get(path);
            if (own != null && file.more > 0) {
                own.more += file.more;
                own.worst = file.worst.isAtLeast(own.worst) ? file.worst : own.worst;
            }
        });
    }

    Findings all() {
        List<Finding> all = new ArrayList<>();
        files.values().forEach(file -> {
            all.addAll(file.kept);
            if (file.more > 0) {
                all.add(rest(file));
            }
        });
        return Findings.of(all);
    }

    private static Finding rest(OfFile file) {
        Finding last = file.kept.get(file.kept.size() - 1);
        return new Finding(
                MetaRules.MORE.id(),
                file.worst,
                last.place(),
                file.more + " more findings in this file are not shown.",
                "Mend some of these, and look again.");
    }
}
