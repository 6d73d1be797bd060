package dev.lucia.deploy.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.lucia.deploy.model.value.HttpUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP server, with answers by path, that remembers the requests. */
final class HttpPeer implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private HttpPeer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.start();
    }

    static HttpPeer plain() throws IOException {
        return new HttpPeer(HttpServer.create(loopback(), 1_000), "http");
    }

    static HttpPeer tls(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 1_000);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new HttpPeer(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    HttpPeer answer(String path, int status, String body) {
        return answer(path, status, Map.of(), body);
    }

    HttpPeer answer(String path, int status, Map<String, String> headers, String body) {
        return answer(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpPeer answer(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> respond(exchange, status, headers, body));
        return this;
    }

    private void respond(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                    + (authorization == null ? "" : " " + authorization));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    HttpUrl url(String path) {
        return HttpUrl.of(scheme + "://localhost:" + port() + path);
    }

    /** Method, target and authorization of every request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
