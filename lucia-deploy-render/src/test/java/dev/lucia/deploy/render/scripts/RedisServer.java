package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.render.Engines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real Redis on a free port of this machine. */
final class RedisServer implements AutoCloseable {
    private final Process process;
    private final int port;

    /** Starts it with lines of its configuration, which hold the password. */
    RedisServer(Path directory, String... configuration) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path config = Files.writeString(
                Files.createDirectories(directory).resolve("redis.conf"),
                "bind 127.0.0.1\nport " + port + "\nsave \"\"\ndir \"" + directory + "\"\n"
                        + String.join("\n", configuration) + "\n");
        process = new ProcessBuilder(Engines.program("redis-server", "Run .ci/engines/tools."), config.toString())
                .redirectOutput(directory.resolve("redis.log").toFile())
                .redirectErrorStream(true)
                .start();
        await();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void await() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("Redis does not start.");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
