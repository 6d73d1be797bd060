package dev.lucia.deploy.validate.rule.unit;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of those directives of a service that take a word of a list, by {@code systemd.service(5)}, {@code
 * systemd.exec(5)} and {@code systemd.kill(5)}: those of version 252 and of the later ones.
 */
final class DirectiveValues {
    /** Which systemd takes in any case of letters. */
    private static final List<String> SWITCH =
            List.of("yes", "no", "true", "false", "on", "off", "1", "0", "y", "n", "t", "f");

    private static final Set<String> SWITCHES = Set.of(
            "DynamicUser",
            "GuessMainPID",
            "LockPersonality",
            "MemoryDenyWriteExecute",
            "NoNewPrivileges",
            "PrivateDevices",
            "PrivateIPC",
            "PrivateMounts",
            "PrivateNetwork",
            "ProtectClock",
            "ProtectKernelLogs",
            "ProtectKernelModules",
            "ProtectKernelTunables",
            "RemainAfterExit",
            "RemoveIPC",
            "RestrictRealtime",
            "RestrictSUIDSGID");

    /** What these take beside yes and no. */
    private static final Map<String, List<String>> SWITCHES_AND = Map.of(
            "PrivateTmp", List.of("disconnected"),
            "PrivateUsers", List.of("self", "identity", "full", "managed"),
            "ProtectControlGroups", List.of("private", "strict"),
            "ProtectHome", List.of("read-only", "tmpfs"),
            "ProtectSystem", List.of("full", "strict"));

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            entry("ExitType", List.of("main", "cgroup")),
            entry("KeyringMode", List.of("inherit", "private", "shared")),
            entry("KillMode", List.of("control-group", "mixed", "process", "none")),
            entry("NotifyAccess", List.of("none", "main", "exec", "all")),
            entry("OOMPolicy", List.of("continue", "stop", "kill")),
            entry("ProcSubset", List.of("all", "pid")),
            entry("ProtectProc", List.of("noaccess", "invisible", "ptraceable", "default")),
            entry(
                    "Restart",
                    List.of("no", "on-success", "on-failure", "on-abnormal", "on-watchdog", "on-abort", "always")),
            entry("RestartMode", List.of("normal", "direct", "debug")),
            entry("TimeoutStartFailureMode", List.of("terminate", "abort", "kill")),
            entry("TimeoutStopFailureMode", List.of("terminate", "abort", "kill")),
            entry("Type", List.of("simple", "exec", "forking", "oneshot", "dbus", "notify", "notify-reload", "idle")));

    private DirectiveValues() {}

    /** Whether a directive of a service takes the value, as far as it takes words of a list. */
    static boolean takes(String directive, String value) {
        List<String> words = of(directive);
        boolean isSwitch = !WORDS.containsKey(directive) && SWITCH.contains(value.toLowerCase(Locale.ROOT));
        return words.isEmpty() || words.contains(value) || isSwitch;
    }

    /** The words that a directive of a service takes, of yes and no these alone; none where it takes others than words. */
    static List<String> of(String directive) {
        boolean isSwitch = SWITCHES.contains(directive) || SWITCHES_AND.containsKey(directive);
        Stream<String> more = SWITCHES_AND.getOrDefault(directive, List.of()).stream();
        return isSwitch
                ? Stream.concat(Stream.of("yes", "no"), more).toList()
                : WORDS.getOrDefault(directive, List.of());
    }
}
