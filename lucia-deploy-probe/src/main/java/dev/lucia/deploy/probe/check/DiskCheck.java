package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the disk has room for Lucia: images and their layers, or the program, and what Redis keeps.
 *
 * @param directory what lies on that disk; it need not exist yet
 * @param machine where
 */
record DiskCheck(Path directory, Machine machine) implements LocalCheck {
    static final long LEAST = 5_000_000_000L;
    private static final Path DOCKER = Path.of("/var/lib/docker");

    static List<Check> of(DeploymentSite site) {
        return switch (site.method()) {
            case DOCKER -> List.of(new DiskCheck(Files.isDirectory(DOCKER) ? DOCKER : site.directory(), Machine.THIS));
            case KUBERNETES -> List.of(skipped(site));
            case SYSTEMD ->
                List.of(new DiskCheck(
                        FileCheck.below(
                                site.directory(), site.deployment().systemd().workingDirectory()),
                        Machine.THIS));
        };
    }

    private static Check skipped(DeploymentSite site) {
        return new SkippedCheck(
                new Subject("disk", "Disk space", DeploymentMethod.KUBERNETES.text()),
                "The pods run on the nodes of the cluster, not here.",
                "See 'kubectl describe nodes', and the storage class of the volume in '" + site.kubectl()
                        + " get pvc'.");
    }

    @Override
    public Subject subject() {
        return new Subject("disk", "Disk space", PeerText.escape(directory.toString()));
    }

    @Override
    public String expected() {
        return "5 GB free";
    }

    @Override
    public Outcome look(Verdicts verdicts) throws IOException {
        long usable = machine.usableBytes(existing(directory.toAbsolutePath()));
        String seen = Gigabytes.text(usable) + " free";
        return usable >= LEAST
                ? verdicts.healthy(seen, List.of())
                : verdicts.unhealthy(
                        seen,
                        MachineCause.DISK_TOO_SMALL,
                        "Only " + Gigabytes.text(usable) + " are free where 5 GB are needed.",
                        "Make room, for example by 'docker system prune', or use another disk.");
    }

    private static Path existing(Path path) {
        Path parent = path.getParent();
        return Files.isDirectory(path) || parent == null ? path : existing(parent);
    }
}
