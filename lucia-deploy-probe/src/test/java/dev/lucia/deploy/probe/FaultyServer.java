package dev.lucia.deploy.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A real socket that does to every connection what a test tells it to, and remembers what it was sent. */
public final class FaultyServer implements AutoCloseable {
    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What to do to a connection; when it returns, the connection is closed. */
    @FunctionalInterface
    public interface Behaviour {
        void handle(Peer peer) throws IOException, InterruptedException;
    }

    private FaultyServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    public static FaultyServer start(Behaviour behaviour) throws IOException {
        return new FaultyServer(behaviour);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Everything that every connection has sent so far. */
    public String received() {
        synchronized (received) {
            return received.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** How many bytes the kernel has taken from this server. */
    public long sent() {
        return sent.get();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** How many connections the other side has not closed yet. */
    public int open() {
        return open.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                thread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.handle(new Peer(socket));
        } catch (IOException | InterruptedException e) {
            // The other side has closed, or the test is over.
        } finally {
            open.remove(socket);
        }
    }

    private static void thread(Runnable action) {
        Thread thread = new Thread(action, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** One connection. */
    public final class Peer {
        private final Socket socket;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            sent.addAndGet(bytes.length);
        }

        /** Reads until the text has come. */
        public void awaitText(String text) throws IOException {
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf(text) < 0) {
                int b = read();
                if (b < 0) {
                    throw new IOException("closed");
                }
                seen.append((char) b);
            }
        }

        /** Reads until the other side closes, and says nothing. */
        public void hold() throws IOException {
            while (read() >= 0) {
                // Whatever it sends is remembered.
            }
        }

        /** Waits; the test's end ends it. */
        public boolean pause(long millis) throws InterruptedException {
            return closed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        }

        /** Closes with a reset instead of a goodbye. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private int read() throws IOException {
            InputStream in = socket.getInputStream();
            int b = in.read();
            if (b >= 0) {
                synchronized (received) {
                    received.write(b);
                }
            }
            return b;
        }
    }
}
