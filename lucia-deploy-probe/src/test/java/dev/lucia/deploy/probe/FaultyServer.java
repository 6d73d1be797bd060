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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

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

    private FaultyServer(ServerSocketFactory sockets, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = sockets.createServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    public static FaultyServer start(Behaviour behaviour) throws IOException {
        return new FaultyServer(ServerSocketFactory.getDefault(), behaviour);
    }

    /** The same within TLS. */
    public static FaultyServer start(SSLContext context, Behaviour behaviour) throws IOException {
        return new FaultyServer(context.getServerSocketFactory(), behaviour);
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
                int number = connections.getAndIncrement();
                open.add(socket);
                thread(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            behaviour.handle(new Peer(socket, number));
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
        private final int number;

        private Peer(Socket socket, int number) {
            this.socket = socket;
            this.number = number;
        }

        /** How many connections there were before this one. */
        public int number() {
            return number;
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            sent.addAndGet(bytes.length);
        }

        /** Reads until the text has come, and returns all of it. */
        public String awaitText(String text) throws IOException {
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf(text) < 0) {
                int b = read();
                if (b < 0) {
                    throw new IOException("closed");
                }
                seen.append((char) b);
            }
            return seen.toString();
        }

        /** Reads until the other side closes, and says nothing. */
        public void hold() throws IOException {
            while (read() >= 0) {
                // Whatever it sends is remembered.
            }
        }

        /** Waits; the test's end ends it. */
        public boolean pause(long millis) throws InterruptedException {
            return closed.await(millis, TimeUnit.MILLISECONDS);
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
