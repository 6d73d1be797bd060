package dev.lucia.deploy.render.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** Real operations, of which one fails; they do not wait for the disk, so that there can be thousands. */
final class FaultyOperations implements FileOperations {
    /** How the operation fails, and what becomes of those after it. */
    enum Fault {
        /** It does nothing and fails, as on a read-only file system. */
        REFUSED,
        /** It does half of what it should and fails, as on a full disk. */
        TORN,
        /** It does what it should and fails, as on a network file system that loses the answer. */
        DONE,
        /** It does half, and nothing works after it, as if the process were killed. */
        KILLED
    }

    private final FileOperations real = new DiskOperations();
    private final int failing;
    private final Fault fault;
    private int count;

    FaultyOperations(int failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** A writer whose operations all succeed. */
    static TreeWriter sound(Path root) {
        return new TreeWriter(root, false, new FaultyOperations(0, Fault.REFUSED));
    }

    /** How many operations were asked for. */
    int count() {
        return count;
    }

    private boolean fails() {
        count++;
        return count == failing || (count > failing && fault == Fault.KILLED);
    }

    private void perform(Operation whole, Operation half) throws IOException {
        if (!fails()) {
            whole.perform();
            return;
        }
        if (fault == Fault.DONE) {
            whole.perform();
        } else if (fault != Fault.REFUSED && count == failing) {
            half.perform();
        }
        throw new IOException("injected");
    }

    @Override
    public InputStream open(Path file) throws IOException {
        if (fails()) {
            throw new IOException("injected");
        }
        return real.open(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        perform(() -> real.createDirectory(directory), () -> {});
    }

    @Override
    public void createFile(Path file, byte[] content, boolean executable) throws IOException {
        perform(
                () -> create(file, content, executable),
                () -> create(file, Arrays.copyOf(content, content.length / 2), executable));
    }

    private static void create(Path file, byte[] content, boolean executable) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    @Override
    public void replace(Path source, Path target) throws IOException {
        perform(() -> real.replace(source, target), () -> {});
    }

    @Override
    public void delete(Path path) throws IOException {
        perform(() -> real.delete(path), () -> {});
    }

    private interface Operation {
        void perform() throws IOException;
    }
}
