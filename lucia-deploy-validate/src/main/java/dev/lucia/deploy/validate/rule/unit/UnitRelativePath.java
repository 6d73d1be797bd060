package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.UnitSource;
import java.util.Set;
import java.util.stream.Stream;

final class UnitRelativePath implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-relative-path", Severity.ERROR)
            .finds(
                    "A program, working directory or environment file without its whole path; as a warning, a program without "
                            + "any path.")
            .because(
                    "systemd refuses a relative path, and looks for a bare name in directories of its own, not in PATH.")
            .example(
                    "WorkingDirectory=lucia\nExecStart=bin/lucia",
                    "WorkingDirectory=/opt/lucia\nExecStart=/opt/lucia/bin/lucia");

    private static final Set<String> PATHS = Set.of("WorkingDirectory", "RootDirectory", "EnvironmentFile");
    private static final Set<String> COMMANDS = Set.of(
            "ExecCondition",
            "ExecStart",
            "ExecStartPre",
            "ExecStartPost",
            "ExecReload",
            "ExecStop",
            "ExecStopPre",
            "ExecStopPost");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources(UnitSource.class)
                .flatMap(unit -> unit.entries().stream().flatMap(entry -> check(unit, entry)));
    }

    private Stream<Finding> check(UnitSource unit, UnitSource.Entry entry) {
        if (COMMANDS.contains(entry.name())) {
            String program = Command.of(entry.value()).program();
            return isFree(program) ? Stream.empty() : Stream.of(program(unit, entry, program));
        }
        String path = entry.value().startsWith("-") ? entry.value().substring(1) : entry.value();
        return !PATHS.contains(entry.name()) || isFree(path) || path.equals("~")
                ? Stream.empty()
                : Stream.of(found(
                        unit.at(entry),
                        entry.name() + "= is the relative path " + Quoted.of(path) + ".",
                        "Write the whole path, from '/' on."));
    }

    // A specifier such as %h may stand for the beginning of a path.
    private static boolean isFree(String path) {
        return path.isEmpty() || path.startsWith("/") || path.startsWith("%");
    }

    private Finding program(UnitSource unit, UnitSource.Entry entry, String program) {
        return program.contains("/")
                ? found(
                        unit.at(entry),
                        entry.name() + "= names the program by the relative path " + Quoted.of(program) + ".",
                        "Write its whole path, for example /usr/bin/dotnet.")
                : found(
                        Severity.WARNING,
                        unit.at(entry),
                        entry.name() + "= names the program " + Quoted.of(program) + " without its path.",
                        "Write its whole path, for example /usr/bin/dotnet: systemd looks for it in directories of its "
                                + "own, not in PATH.");
    }
}
