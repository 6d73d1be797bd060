package dev.lucia.deploy.render.escape;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.render.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A machine that boots this system's own systemd with our units and nothing else, in a container without a disk: {@code
 * /usr} is the host's, read-only. It ends when its services have ended.
 */
final class SystemdMachine {
    private static final String REMEDY = "Install systemd-container.";

    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Skips the test where no such machine can boot. */
    static String nspawn() {
        String nspawn = Engines.program("systemd-nspawn", REMEDY);
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "Only root boots a machine.");
        return nspawn;
    }

    /** A service that starts once and ends, by what its section holds. */
    SystemdMachine service(String name, String unitSection, String serviceSection) {
        units.put(
                name + ".service",
                "[Unit]\nDefaultDependencies=no\n" + unitSection + "\n[Service]\nType=oneshot\n" + serviceSection);
        return this;
    }

    /** A file in {@code /lucia} of the machine, executable. */
    SystemdMachine script(String name, String text) {
        return file(name, ("#!/bin/sh\n" + text).getBytes(UTF_8));
    }

    /** A file in {@code /lucia} of the machine. */
    SystemdMachine file(String name, byte[] bytes) {
        files.put(name, bytes.clone());
        return this;
    }

    /** Boots, waits for the end, and gives the files that the services wrote into {@code /lucia/out}. */
    Map<String, String> boot() {
        service("machine", wants() + "SuccessAction=exit\nFailureAction=exit\n", "ExecStart=/bin/true\n");
        try {
            Path directory = Files.createTempDirectory("machine");
            try {
                return boot(directory);
            } finally {
                try (Stream<Path> tree = Files.walk(directory)) {
                    tree.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String wants() {
        String names = String.join(" ", units.keySet());
        return "Wants=" + names + "\nAfter=" + names + "\n";
    }

    private Map<String, String> boot(Path directory) throws IOException {
        Path system = Files.createDirectory(directory.resolve("system"));
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Path out = Files.createDirectory(shared.resolve("out"));
        for (Map.Entry<String, String> unit : units.entrySet()) {
            Files.writeString(system.resolve(unit.getKey()), unit.getValue());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = Files.write(shared.resolve(file.getKey()), file.getValue());
            path.toFile().setExecutable(true);
        }
        Engines.Result result = alone(command(directory.getFileName(), system, shared));
        Map<String, String> written = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(out).sorted()) {
            for (Path path : paths.collect(Collectors.toList())) {
                written.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        if (result.exitCode() != 0) {
            throw new AssertionError("The machine failed: " + result.err() + result.out());
        }
        return written;
    }

    // The services of two machines of this kind, of two builds at once, would share control groups and be killed by
    // each other.
    private static Engines.Result alone(List<String> command) throws IOException {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "lucia-deploy-machine.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return Engines.run("", Map.of(), command);
        }
    }

    private static List<String> command(Path name, Path system, Path shared) {
        return List.of(
                nspawn(),
                "--directory=/",
                "--volatile=yes",
                "--machine=" + name.toString().replaceAll("[^a-zA-Z0-9]", ""),
                "--register=no",
                "--keep-unit",
                "--private-network",
                "--kill-signal=SIGRTMIN+3",
                "--bind-ro=" + system + ":/etc/systemd/system",
                "--bind=" + shared + ":/lucia",
                "--boot",
                "systemd.unit=machine.service");
    }
}
