package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.probe.outcome.NetworkCause;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds the addresses of a name and tries one after the other, each with its share of the time that is left. */
final class Connector {
    // What the kernel may take from a peer before we have looked at it; by itself it would be megabytes.
    private static final int KERNEL_BUFFER = 64 * 1024;
    private static final int MOST_ADDRESSES = 8;

    private final Session session;
    private final Address address;
    private final Exchange<?, ?> exchange;
    private final long deadline;

    Connector(Session session, Address address, Exchange<?, ?> exchange) {
        this.session = session;
        this.address = address;
        this.exchange = exchange;
        this.deadline = System.nanoTime() + session.limits().connect().toNanos();
    }

    void start() {
        CompletableFuture<List<InetAddress>> lookup = session.addresses(address);
        exchange.onDone(() -> lookup.cancel(true));
        CompletableFuture<?> unused = lookup.whenCompleteAsync(this::resolved, session::execute);
    }

    private void resolved(@Nullable List<InetAddress> found, @Nullable Throwable error) {
        if (exchange.isDone()) {
            return;
        }
        if (found == null) {
            exchange.fail(error == null ? NetFault.of(NetworkCause.NAME_NOT_RESOLVED) : Faults.of(error));
            return;
        }
        exchange.connecting();
        connect(found.subList(0, Math.min(MOST_ADDRESSES, found.size())));
    }

    private void connect(List<InetAddress> addresses) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        ChannelFuture connecting = bootstrap((int) Math.max(1, left / addresses.size()))
                .connect(new InetSocketAddress(addresses.get(0), address.port()));
        Channel channel = connecting.channel();
        exchange.onDone(() -> Session.close(channel));
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                exchange.connected(channel);
            } else if (addresses.size() > 1 && !exchange.isDone()) {
                connect(addresses.subList(1, addresses.size()));
            } else {
                exchange.fail(Faults.of(done.cause()));
            }
        });
    }

    private Bootstrap bootstrap(int millis) {
        return new Bootstrap()
                .group(session.loop())
                .channel(NioSocketChannel.class)
                .disableResolver()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis)
                .option(ChannelOption.SO_RCVBUF, KERNEL_BUFFER)
                .option(ChannelOption.TCP_NODELAY, true)
                // No pool outlives a probe.
                .option(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(256, 2_048, 16_384))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        exchange.prepare(channel.pipeline());
                    }
                });
    }
}
