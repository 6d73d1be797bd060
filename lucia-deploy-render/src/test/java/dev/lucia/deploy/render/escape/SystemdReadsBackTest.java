package dev.lucia.deploy.render.escape;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import dev.lucia.deploy.render.Engines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * A booted systemd reads the values back: as arguments of a process, as its environment, as properties of a unit. To boot takes
 * longer than to read, so that each try is one machine with all values.
 */
@Tag("engine")
class SystemdReadsBackTest {
    private static final String APPEND = "printf '%s\\0' \"$@\" >> /lucia/out/read\n";

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsMachine.class)
    void asArguments(@ForAll @Size(min = 500, max = 1000) List<@From(supplier = ForArgument.class) String> values) {
        String commands = values.stream()
                .map(Escapers.systemdArgument()::escape)
                .map(word -> "ExecStart=/lucia/append " + word + " - " + word + "\n")
                .collect(Collectors.joining());
        Map<String, String> out = new SystemdMachine()
                .script("append", APPEND)
                .service("arguments", "", commands)
                .boot();
        List<String> expected = values.stream()
                .flatMap(value -> List.of(value, "-", value).stream())
                .toList();
        assertIterableEquals(expected, read(out));
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsMachine.class)
    void asItemsOfAList(
            @ForAll @Size(min = 500, max = 1000) List<@From(supplier = ForEnvironment.class) String> values) {
        StringBuilder service = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            service.append("Environment=")
                    .append(Escapers.systemdItem().escape("V" + i + "=" + values.get(i)))
                    .append(" X=1\n");
        }
        Map<String, String> out = new SystemdMachine()
                .script("append", append(values.size()))
                .service("items", "", service + "ExecStart=/lucia/append\n")
                .boot();
        assertIterableEquals(values, read(out));
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsMachine.class)
    void asValues(@ForAll @Size(min = 100, max = 200) List<@From(supplier = ForDirective.class) String> values) {
        SystemdMachine machine = new SystemdMachine();
        for (int i = 0; i < values.size(); i++) {
            machine.service(
                    "u" + i,
                    "ConditionPathExists=/lucia/nothing\nDescription="
                            + Escapers.systemdValue().escape(values.get(i)) + "\n",
                    "WorkingDirectory=-" + Escapers.systemdValue().escape(path(values.get(i)))
                            + "\nExecStart=/bin/true\n");
        }
        // All at once: a process for each property of each unit takes most of the time.
        String units = IntStream.range(0, values.size()).mapToObj(i -> " u" + i).collect(Collectors.joining());
        Map<String, String> out = machine.script("show", """
                        for p in Description WorkingDirectory; do
                          systemctl show -p $p --value%s > /lucia/out/$p
                        done
                        """.formatted(units))
                .service("show", "", "ExecStart=/lucia/show\n")
                .boot();
        assertIterableEquals(values, shown(out, "Description"));
        assertIterableEquals(values.stream().map(value -> "!" + path(value)).toList(), shown(out, "WorkingDirectory"));
    }

    /** A line for each unit, with an empty one between two. */
    private static List<String> shown(Map<String, String> out, String property) {
        return List.of(out.getOrDefault(property, "").strip().split("\n\n"));
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(NeedsMachine.class)
    void asFiles(@ForAll @Size(min = 200, max = 400) List<@From(supplier = ForDirective.class) String> values) {
        List<String> paths =
                values.stream().map(SystemdReadsBackTest::path).distinct().toList();
        StringBuilder setUp = new StringBuilder("mkdir -p /lucia/files\n");
        StringBuilder service = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            String path = "/lucia/files" + paths.get(i);
            setUp.append("echo V%d=%d > %s\n".formatted(i, i, Escapers.shell().escape(path)));
            service.append(
                    "EnvironmentFile=%s\n".formatted(Escapers.systemdFile().escape(path)));
        }
        Map<String, String> out = new SystemdMachine()
                .script("append", append(paths.size()))
                .script("setup", setUp.toString())
                .service("setup", "", "RemainAfterExit=yes\nExecStart=/lucia/setup\n")
                .service("files", "Wants=setup.service\nAfter=setup.service\n", service + "ExecStart=/lucia/append\n")
                .boot();
        assertIterableEquals(
                IntStream.range(0, paths.size()).mapToObj(Integer::toString).toList(), read(out));
    }

    /** What writes the variables V0, V1 and so on. */
    private static String append(int variables) {
        String all =
                IntStream.range(0, variables).mapToObj(i -> "\"$V" + i + '"').collect(Collectors.joining(" "));
        return APPEND.replace("\"$@\"", all);
    }

    private static List<String> read(Map<String, String> out) {
        List<String> read = new ArrayList<>(List.of(out.getOrDefault("read", "").split("\0", -1)));
        read.remove(read.size() - 1);
        return read;
    }

    private static String path(String value) {
        String name = value.replace('/', '_');
        return "/p" + (name.getBytes(StandardCharsets.UTF_8).length > 200 ? "long" : name);
    }

    /** What an argument can hold. */
    static final class ForArgument implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return new HostileText.WithoutNull()
                    .get()
                    .filter(text -> text.codePoints().noneMatch(Unseen::isNoncharacter));
        }
    }

    /** What a directive can hold. */
    static final class ForDirective implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return new HostileText.OnOneLine()
                    .get()
                    .filter(text -> text.codePoints().noneMatch(Unseen::isNoncharacter))
                    .map(text -> "x" + text + "x");
        }
    }

    /** What systemd takes as a variable's value: UTF-8 of characters, without controls but tab and line feed. */
    static final class ForEnvironment implements ArbitrarySupplier<String> {
        @Override
        public Arbitrary<String> get() {
            return new HostileText().get().map(ForEnvironment::clean);
        }

        private static String clean(String text) {
            StringBuilder out = new StringBuilder();
            text.codePoints()
                    .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0x7F))
                    .filter(c -> !Unseen.isNoncharacter(c))
                    .forEach(out::appendCodePoint);
            return out.toString();
        }
    }

    static final class NeedsMachine implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(SystemdMachine::nspawn);
        }
    }
}
