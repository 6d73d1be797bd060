package dev.lucia.deploy.probe.net;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What one run of a check may use of the network, and for how long. When its time is over, or when it is closed, every
 * question gets its result at once and every connection is closed.
 *
 * <p>It lives on one event loop. It may be used from any thread, and what runs on the event loop must not block.
 */
public final class Session implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Network network;
    private final EventLoop loop;
    private final Limits limits;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Set<Runnable> enders = new LinkedHashSet<>();
    private final ScheduledFuture<?> total;
    private boolean ended;
    private volatile boolean abandoned;

    Session(Network network, EventLoop loop, Limits limits) {
        this.network = network;
        this.loop = loop;
        this.limits = limits;
        this.total = loop.schedule(this::end, limits.total().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs an action on the event loop of this session, at once if this is it. */
    public void execute(Runnable action) {
        if (loop.inEventLoop()) {
            action.run();
        } else {
            loop.execute(action);
        }
    }

    /** Gets a URL. The result is never exceptional, and comes on the event loop. */
    public CompletableFuture<HttpResult> get(HttpQuery query) {
        return onLoop(() -> HttpExchange.follow(this, query, new Redirect()));
    }

    /** Talks to Redis. The result is never exceptional, and comes on the event loop. */
    public CompletableFuture<RedisAnswer> converse(RedisQuery query) {
        return onLoop(() -> new RedisExchange(this, query).start());
    }

    /**
     * Runs what may block on a thread for that, which is left behind when the time is over: the result then is a
     * {@link TimeoutException}. The result comes on the event loop.
     */
    public <T> CompletableFuture<T> call(Callable<T> task) {
        return onLoop(() -> {
            CompletableFuture<T> running = network.workers().call(task);
            Runnable forget = onEnd(() -> running.completeExceptionally(new TimeoutException()));
            return running.whenCompleteAsync((value, error) -> forget.run(), this::execute);
        });
    }

    private <T> CompletableFuture<T> onLoop(Supplier<CompletableFuture<T>> question) {
        return loop.inEventLoop()
                ? question.get()
                : CompletableFuture.runAsync(() -> {}, loop).thenCompose(onLoop -> question.get());
    }

    /**
     * Runs the action a tenth of a second after the time is over, for a check that does not heed it; not if it is closed
     * before.
     */
    public void ifOverdue(Runnable action) {
        ScheduledFuture<?> overdue = after(limits.total().plus(GRACE), action);
        Completion.of(closed, () -> overdue.cancel(false));
    }

    /** Whether it was closed, so that a result which comes now means nothing. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** Ends it; {@link #closed()} ends when every connection is closed. Closing it twice does nothing. */
    @Override
    public void close() {
        abandoned = true;
        execute(() -> {
            end();
            closed.complete(null);
        });
    }

    /** Ends when {@link #close()} has closed every connection. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    private void end() {
        ended = true;
        total.cancel(false);
        List.copyOf(enders).forEach(Runnable::run);
    }

    /** Runs the action when the time is over, at once if it is, unless the returned one ran before. */
    Runnable onEnd(Runnable action) {
        enders.add(action);
        if (ended) {
            action.run();
        }
        return () -> enders.remove(action);
    }

    EventLoop loop() {
        return loop;
    }

    Limits limits() {
        return limits;
    }

    ScheduledFuture<?> after(Duration delay, Runnable action) {
        return loop.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    CompletableFuture<List<InetAddress>> addresses(Address address) {
        return network.addresses(address);
    }

    SslHandler tls(String name, int port) {
        return new SslHandler(network.tls().engine(name, port));
    }

    /** Closes at once: past the TLS handler, which would wait for the peer to take its goodbye. */
    static void close(Channel channel) {
        channel.unsafe().close(channel.voidPromise());
    }
}
