package dev.lucia.deploy.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real redis-server on a free port of its own. */
final class RedisPeer implements AutoCloseable {
    private static final long START_MILLIS = 10_000;

    private final Process process;
    private final int port;

    private RedisPeer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that keeps nothing on disk unless the options say so; waits until it listens. */
    static RedisPeer start(Path directory, String... options) throws IOException, InterruptedException {
        int port = freePort();
        return start(directory, port, port, options);
    }

    /** Starts a Sentinel, which watches a primary that is not there. */
    static RedisPeer sentinel(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        Path configuration =
                Files.writeString(directory.resolve("sentinel.conf"), "sentinel monitor lucia 127.0.0.1 1 1\n");
        return run(directory, port, List.of(configuration.toString(), "--sentinel", "--port", Integer.toString(port)));
    }

    /** Starts one with TLS on its only port. */
    static RedisPeer tls(Path directory, TlsKeys keys) throws Exception {
        List<Path> pem = keys.pem(directory);
        int port = freePort();
        return start(
                directory,
                0,
                port,
                "--tls-port",
                Integer.toString(port),
                "--tls-auth-clients",
                "no",
                "--tls-key-file",
                pem.get(0).toString(),
                "--tls-cert-file",
                pem.get(1).toString());
    }

    private static RedisPeer start(Path directory, int plainPort, int port, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--port",
                Integer.toString(plainPort),
                "--bind",
                "127.0.0.1",
                "--dir",
                directory.toString(),
                "--save",
                "",
                "--daemonize",
                "no"));
        arguments.addAll(List.of(options));
        return run(directory, port, arguments);
    }

    private static RedisPeer run(Path directory, int port, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.add(0, Engines.program("redis-server", "Install it: .ci/engines/tools"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(directory, "redis", ".log").toFile())
                .start();
        RedisPeer redis = new RedisPeer(process, port);
        redis.awaitListening();
        return redis;
    }

    private void awaitListening() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("redis-server does not start");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Waits until {@code INFO} says this. */
    void awaitInfo(String line) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (!answer("INFO").contains(line)) {
            if (System.nanoTime() > end) {
                throw new IOException("INFO does not say " + line);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Sends inline commands, waits until Redis has done them, and fails if it refuses one. */
    void tell(String... commands) throws IOException {
        String answer = answer(commands);
        if (answer.startsWith("-") || answer.contains("\n-")) {
            throw new IOException(answer);
        }
    }

    /** What Redis answers to inline commands. */
    String answer(String... commands) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) START_MILLIS);
            socket.getOutputStream()
                    .write((String.join("\r\n", commands) + "\r\nECHO the-end\r\n").getBytes(StandardCharsets.UTF_8));
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("the-end") < 0) {
                int b = socket.getInputStream().read();
                if (b < 0) {
                    throw new IOException("Redis closed: " + seen);
                }
                seen.append((char) b);
            }
            return seen.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
