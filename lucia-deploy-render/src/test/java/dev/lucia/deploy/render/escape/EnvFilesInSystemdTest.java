package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A booted systemd starts a service with each of a thousand hostile files as its {@code EnvironmentFile=}, and the dialect
 * says beforehand which variables the service gets, or that it does not start.
 */
@Tag("engine")
class EnvFilesInSystemdTest {
    private static final Pattern NUL = Pattern.compile("\0");

    /** What every service gets, whatever its file holds. */
    private static final Set<String> OF_SYSTEMD =
            Set.of("LANG", "PATH", "INVOCATION_ID", "JOURNAL_STREAM", "SYSTEMD_EXEC_PID");

    @Property(tries = 4, seed = "252", shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(SystemdReadsBackTest.NeedsMachine.class)
    void agrees(@ForAll @Size(250) List<@From(supplier = HostileEnvFile.class) byte[]> files) {
        List<byte[]> different = different(files, ask(files));
        // A machine that is short of memory or processes starts a service now and then not, whatever its file holds.
        List<Optional<Map<String, String>>> answers = ask(different);
        assertAll(IntStream.range(0, different.size())
                .mapToObj(i -> () -> assertEquals(
                        expected(different.get(i)),
                        answers.get(i),
                        () -> Base64.getEncoder().encodeToString(different.get(i)))));
    }

    private static List<byte[]> different(List<byte[]> files, List<Optional<Map<String, String>>> answers) {
        return IntStream.range(0, files.size())
                .filter(i -> !expected(files.get(i)).equals(answers.get(i)))
                .mapToObj(files::get)
                .toList();
    }

    /** The variables of a service that is started with each file; none at all where it does not start. */
    private static List<Optional<Map<String, String>>> ask(List<byte[]> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        SystemdMachine machine = new SystemdMachine();
        for (int i = 0; i < files.size(); i++) {
            String service = "EnvironmentFile=/lucia/" + i + ".env\nStandardOutput=file:/lucia/out/" + i
                    + "\nExecStart=/usr/bin/env -0\n";
            machine.file(i + ".env", files.get(i)).service("u" + i, "", service);
        }
        Map<String, String> out = machine.boot();
        return IntStream.range(0, files.size())
                .mapToObj(i -> environment(out.getOrDefault(Integer.toString(i), "")))
                .toList();
    }

    private static Optional<Map<String, String>> expected(byte[] file) {
        EnvFile read = EnvDialect.SYSTEMD.parse(file);
        return read.refused() ? Optional.empty() : Optional.of(new TreeMap<>(read.values()));
    }

    /** A service that did not start has said nothing. */
    private static Optional<Map<String, String>> environment(String printed) {
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> environment = new TreeMap<>();
        NUL.splitAsStream(printed).forEach(variable -> {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        });
        environment.keySet().removeAll(OF_SYSTEMD);
        return Optional.of(environment);
    }
}
