package dev.lucia.deploy.render.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Watches what all processes of this machine are called with, over and over, as anybody can who is logged in. */
final class Arguments implements AutoCloseable {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread watcher = new Thread(this::watch, "arguments");
    private volatile boolean watching = true;

    Arguments() {
        watcher.setDaemon(true);
        watcher.start();
    }

    /** The command lines that hold the text. */
    List<String> with(String text) {
        return seen.stream().filter(line -> line.contains(text)).toList();
    }

    private void watch() {
        while (watching) {
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                processes
                        .filter(path -> path.getFileName().toString().matches("[0-9]+"))
                        .forEach(this::read);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void read(Path process) {
        try {
            seen.add(Files.readString(process.resolve("cmdline")).replace('\0', ' '));
        } catch (NoSuchFileException e) {
            // It has ended meanwhile.
        } catch (IOException e) {
            // So it has, or its arguments are no text.
        }
    }

    @Override
    public void close() {
        watching = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
