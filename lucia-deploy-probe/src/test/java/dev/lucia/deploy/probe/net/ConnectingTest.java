package dev.lucia.deploy.probe.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.FaultyServer;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a name to a connection, past name servers that hang and addresses that lead nowhere. */
class ConnectingTest {
    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(2));
    private static final FaultyServer.Behaviour HEALTHY =
            peer -> peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nHealthy");

    @Test
    void aNameServerThatHangsIsGivenUp() throws Exception {
        CountDownLatch testIsOver = new CountDownLatch(1);
        HostResolver hanging = host -> {
            while (testIsOver.getCount() > 0) {
                try {
                    testIsOver.await();
                } catch (InterruptedException e) {
                    // getaddrinfo() does not hear of it either.
                }
            }
            throw new UnknownHostException(host);
        };
        long began = System.nanoTime();
        assertEquals(NetworkCause.NAME_LOOKUP_TIMEOUT, fault(get(hanging, 1)));
        assertTrue(System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(1_450), "three fifths of the limit");
        testIsOver.countDown();
    }

    @Test
    void everyAddressOfANameIsTried() throws Exception {
        try (FaultyServer server = FaultyServer.start(HEALTHY)) {
            assertInstanceOf(HttpAnswer.class, get(host -> addresses("127.0.0.2", "::1", "127.0.0.1"), server.port()));
            assertEquals(1, server.connections());
        }
        assertEquals(NetworkCause.REFUSED, fault(get(host -> addresses("127.0.0.2", "127.0.0.1"), 1)));
    }

    @Test
    void anAddressThatIsSilentLeavesTimeForTheNext() throws Exception {
        try (FaultyServer server = FaultyServer.start(HEALTHY);
                Silent silent = new Silent("127.0.0.3", server.port())) {
            assertInstanceOf(HttpAnswer.class, get(host -> addresses("127.0.0.3", "127.0.0.1"), server.port()));
            assertEquals(NetworkCause.CONNECT_TIMEOUT, fault(get(host -> addresses("127.0.0.3"), server.port())));
            assertTrue(silent.isFull());
        }
    }

    @Test
    void aSessionThatIsOverAnswersAtOnce() throws Exception {
        try (Network network = Network.open(Optional.empty())) {
            Session session = network.session(LIMITS);
            session.close();
            session.closed().get(1, TimeUnit.SECONDS);
            HttpResult result = session.get(query(1)).get(1, TimeUnit.SECONDS);
            assertInstanceOf(NetFault.class, result);
        }
    }

    /** Listens, and has no room for another connection: the kernel answers nobody any more. */
    private static final class Silent implements AutoCloseable {
        private final ServerSocket server;
        private final List<Socket> waiting = new ArrayList<>();
        private boolean full;

        Silent(String address, int port) throws IOException {
            server = new ServerSocket(port, 1, InetAddress.getByName(address));
            while (!full && waiting.size() < 10) {
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(new InetSocketAddress(address, port), 200);
                } catch (IOException e) {
                    full = true;
                }
            }
        }

        boolean isFull() {
            return full;
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            server.close();
        }
    }

    private static HttpResult get(HostResolver resolver, int port) throws Exception {
        try (Network network = new Network(Optional.empty(), resolver);
                Session session = network.session(LIMITS)) {
            return session.get(query(port)).get(5, TimeUnit.SECONDS);
        }
    }

    private static HttpQuery query(int port) {
        return new HttpQuery(HttpUrl.of("http://some-name:" + port + "/health"), Optional.empty());
    }

    private static NetworkCause fault(HttpResult result) {
        return ((NetFault) result).cause();
    }

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts)
                .map(text -> {
                    try {
                        return InetAddress.getByName(text);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
