package dev.lucia.deploy.validate.rule.unit;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.Descriptions;
import dev.lucia.deploy.validate.view.Unit;
import dev.lucia.deploy.validate.view.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class UnitNotify implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("unit-notify", Severity.WARNING)
            .finds(
                    "Type=notify with a program that is not known to say when it is ready: a script, an interpreter, or a .NET "
                            + "program other than Lucia.")
            .because("systemd waits for the word until the time to start is over, and then stops the program.")
            .example("Type=notify\nExecStart=/opt/lucia/start.sh", "Type=exec\nExecStart=/opt/lucia/start.sh");

    private static final String SERVICE = "Service";
    private static final Set<String> NOTIFY = Set.of("notify", "notify-reload");
    private static final Set<String> ANY_PROCESS = Set.of("all", "exec");
    private static final Pattern SILENT =
            Pattern.compile("(?:ba|da|z|k|a)?sh|fish|true|false|sleep|cat|echo|tail|java|node|nodejs"
                    + "|python[0-9.]*|perl|ruby|php|.*\\.(?:sh|bash|py|pl|rb|js|php)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        String application = name(Descriptions.of(tree)
                .only()
                .map(Deployment::systemd)
                .orElseGet(SystemdDeploymentConfiguration::defaults)
                .applicationDll()
                .toString());
        return Units.of(tree).list().stream()
                .filter(unit -> unit.type().equals("service"))
                .flatMap(unit -> check(unit, application).stream());
    }

    private Optional<Finding> check(Unit unit, String application) {
        return unit.last(SERVICE, "Type")
                .filter(type -> NOTIFY.contains(type.value()))
                .filter(type -> unit.last(SERVICE, "NotifyAccess")
                        .filter(access -> ANY_PROCESS.contains(access.value()))
                        .isEmpty())
                .flatMap(type -> unit.last(SERVICE, "ExecStart")
                        .flatMap(start -> silent(Command.of(start.value()), application))
                        .map(program -> found(
                                type.place(),
                                "Type=" + type.value() + " waits for a word of " + Quoted.of(program)
                                        + ", which is not known to give one.",
                                "Write Type=exec, unless the program calls sd_notify() or, in .NET, UseSystemd().")));
    }

    /** The program, where it is one that says nothing when it is ready. */
    private static Optional<String> silent(Command command, String application) {
        List<String> words = command.words().stream()
                .dropWhile(word -> name(word).equals("env") || word.contains("="))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String program = name(words.get(0));
        if (program.equals("dotnet")) {
            // What stands before it are options, their values, and 'exec'.
            return words.stream()
                    .filter(word -> word.endsWith(".dll"))
                    .findFirst()
                    .filter(dll -> !name(dll).equals(application));
        }
        return SILENT.matcher(program).matches() ? Optional.of(words.get(0)) : Optional.empty();
    }

    private static String name(String path) {
        return SourcePath.of(path).name();
    }
}
