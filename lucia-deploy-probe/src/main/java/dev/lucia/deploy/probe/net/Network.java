package dev.lucia.deploy.probe.net;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;

/** At most two event loops for every connection, and a few threads for what blocks; closing it frees all of them. */
public final class Network implements AutoCloseable {
    private static final int LOOPS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final long CLOSE_MILLIS = 1_000;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            LOOPS, new DefaultThreadFactory("lucia-probe-loop", true), NioIoHandler.newFactory());
    private final Workers workers = new Workers();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Tls tls;
    private final HostResolver resolver;

    Network(Optional<SSLContext> tls, HostResolver resolver) {
        this.tls = new Tls(tls);
        this.resolver = resolver;
    }

    /**
     * Starts one.
     *
     * @param tls whom to trust; the JVM's default context if empty
     */
    public static Network open(Optional<SSLContext> tls) {
        return new Network(tls, HostResolver.JDK);
    }

    /**
     * What one run of a check uses. The time begins now.
     *
     * @throws IllegalStateException if the network is closed
     */
    public Session session(Limits limits) {
        if (loops.isShuttingDown()) {
            throw new IllegalStateException("The prober is closed.");
        }
        Session session = new Session(this, loops.next(), limits);
        sessions.add(session);
        Completion.of(session.closed(), () -> sessions.remove(session));
        return session;
    }

    /** Whether the calling thread is one of the event loops, which must never wait. */
    public boolean isEventLoop() {
        return StreamSupport.stream(loops.spliterator(), false).anyMatch(EventExecutor::inEventLoop);
    }

    Workers workers() {
        return workers;
    }

    Tls tls() {
        return tls;
    }

    /** The addresses of a host, at once if it is written as one. With TLS the trust store is read on the way. */
    CompletableFuture<List<InetAddress>> addresses(Address address) {
        InetAddress literal = NetUtil.createInetAddressFromIpAddressString(address.host());
        if (literal != null && address.tlsName().isEmpty()) {
            return CompletableFuture.completedFuture(List.of(literal));
        }
        return workers.call(() -> {
            if (address.tlsName().isPresent()) {
                tls.context();
            }
            return literal != null ? List.of(literal) : resolver.resolve(address.host());
        });
    }

    /** Ends every session and every thread; waits for at most a second. Closing it twice does nothing. */
    @Override
    public void close() {
        Set<Session> open = Set.copyOf(sessions);
        if (!loops.isShuttingDown()) {
            open.forEach(Session::close);
        }
        Future<?> ended = loops.shutdownGracefully(0, CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        workers.close();
        if (!isEventLoop()) {
            ended.awaitUninterruptibly(CLOSE_MILLIS);
        }
    }
}
