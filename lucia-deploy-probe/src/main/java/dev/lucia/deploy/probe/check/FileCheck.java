package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.SystemdDeploymentConfiguration;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a file that the method needs is there, with a mode that suits.
 *
 * @param file the file
 * @param kind what it is for
 */
record FileCheck(Path file, Kind kind) implements LocalCheck {
    private static final Set<PosixFilePermission> FOR_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    enum Kind {
        /** Everybody may read it. */
        PLAIN("a file"),
        /** It holds secrets. */
        SECRET("a file of mode 600"),
        /** A program. */
        PROGRAM("an executable file");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }
    }

    static List<Check> of(DeploymentSite site) {
        return switch (site.method()) {
            case DOCKER ->
                List.of(
                        new FileCheck(site.directory().resolve("docker-compose.yml"), Kind.PLAIN),
                        new FileCheck(site.directory().resolve(".env"), Kind.SECRET));
            case KUBERNETES -> List.of();
            case SYSTEMD -> ofSystemd(site);
        };
    }

    private static List<Check> ofSystemd(DeploymentSite site) {
        SystemdDeploymentConfiguration systemd = site.deployment().systemd();
        AbsolutePath unit = AbsolutePath.of("/etc/systemd/system/" + systemd.serviceName() + ".service");
        return List.of(
                new FileCheck(below(site.directory(), unit), Kind.PLAIN),
                new FileCheck(below(site.directory(), systemd.environmentFile()), Kind.SECRET),
                new FileCheck(below(site.directory(), systemd.executablePath()), Kind.PROGRAM),
                new FileCheck(below(site.directory(), systemd.applicationDll()), Kind.PLAIN));
    }

    /** A path of the machine whose root is the directory. */
    static Path below(Path root, AbsolutePath path) {
        return root.resolve(path.text().substring(1));
    }

    @Override
    public Subject subject() {
        return new Subject("file", "File", PeerText.escape(file.toString()));
    }

    @Override
    public String expected() {
        return kind.expected;
    }

    @Override
    public Outcome look(Verdicts verdicts) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()
                    ? judgeMode(verdicts)
                    : verdicts.unhealthy(
                            "no file",
                            MachineCause.NOT_A_FILE,
                            shown() + " is no file; Docker makes a directory where it misses one.",
                            "Remove it, and put the file there.");
        } catch (NoSuchFileException e) {
            return verdicts.unhealthy(
                    "nothing",
                    MachineCause.FILE_MISSING,
                    "The file " + shown() + " is not there.",
                    kind == Kind.SECRET
                            ? "Copy the example beside it, fill it in, and give it the mode 600."
                            : "Put it there, or correct its path or the directory.");
        }
    }

    /** The mode as people write it: 644. */
    private static String octal(Set<PosixFilePermission> mode) {
        int bits = 0;
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            bits = bits << 1 | (mode.contains(permission) ? 1 : 0);
        }
        return String.format(Locale.ROOT, "%03o", bits);
    }

    private String shown() {
        return "'" + PeerText.escape(file.toString()) + "'";
    }

    /** The same as a shell takes it. */
    private String argument() {
        return "'" + PeerText.escape(file.toString()).replace("'", "'\\''") + "'";
    }

    private Outcome judgeMode(Verdicts verdicts) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return verdicts.healthy("a file; this disk has no modes", List.of());
        }
        Set<PosixFilePermission> mode = view.readAttributes().permissions();
        String seen = "a file of mode " + octal(mode);
        if (mode.contains(PosixFilePermission.OTHERS_WRITE) && kind != Kind.SECRET) {
            return verdicts.unhealthy(
                    seen,
                    MachineCause.FILE_TOO_OPEN,
                    "Everybody may change the file " + shown() + ".",
                    "Run: chmod go-w " + argument());
        }
        if (kind == Kind.SECRET && mode.stream().anyMatch(FOR_OTHERS::contains)) {
            return verdicts.unhealthy(
                    seen,
                    MachineCause.FILE_TOO_OPEN,
                    "The file holds secrets, and others than its owner may read or change it.",
                    "Run: chmod 600 " + argument());
        }
        return kind == Kind.PROGRAM && !mode.contains(PosixFilePermission.OWNER_EXECUTE)
                ? verdicts.unhealthy(
                        seen,
                        MachineCause.NOT_EXECUTABLE,
                        "The program " + shown() + " may not be run.",
                        "Install it again, or run: chmod 755 " + argument())
                : verdicts.healthy(seen, List.of());
    }
}
