package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.probe.outcome.NetworkCause;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One connection with its question and its answer. All of it happens on the event loop of its session, so that nothing here
 * needs a lock; the result, wherever it comes from, ends it.
 *
 * @param <M> the messages that the protocol's decoder makes
 * @param <R> the result, which is never exceptional
 */
abstract class Exchange<M, R> {
    private static final int FIRST_BYTES = 256;

    private final Session session;
    private final Address address;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private Phase phase = Phase.RESOLVING;
    private long received;

    /** How far it got, and what it means to get no further in time. */
    private enum Phase {
        RESOLVING(NetworkCause.NAME_LOOKUP_TIMEOUT),
        CONNECTING(NetworkCause.CONNECT_TIMEOUT),
        SECURING(NetworkCause.TLS_TIMEOUT),
        WAITING(NetworkCause.NO_ANSWER),
        READING(NetworkCause.SLOW_ANSWER);

        private final NetworkCause late;

        Phase(NetworkCause late) {
            this.late = late;
        }
    }

    Exchange(Session session, Address address) {
        this.session = session;
        this.address = address;
    }

    /** Puts the protocol's decoder and encoder at the end of the pipeline. */
    abstract void addCodec(ChannelPipeline pipeline);

    /** What the decoder makes. */
    abstract Class<M> messageType();

    /** Writes the question by {@link #write}; the flush follows. */
    abstract void ask(Channel channel);

    /** Takes a message of the peer, which is released afterwards. */
    abstract void take(M message);

    /** What the first bytes betray; empty if they may be the protocol's. */
    abstract Optional<NetworkCause> betrayedBy(byte[] first);

    /** How many bytes are taken at most, as they are on the wire or within TLS. */
    abstract long mostBytes();

    /** The result where the whole answer will not come. */
    abstract R failed(NetFault fault);

    /** Starts it; to be called once, on the event loop. */
    final CompletableFuture<R> start() {
        Runnable forget = session.onEnd(this::expire);
        ScheduledFuture<?> connecting = session.after(session.limits().connect(), this::expireUnlessConnected);
        onDone(() -> {
            forget.run();
            connecting.cancel(false);
        });
        new Connector(session, address, this).start();
        return result;
    }

    /** Puts a message in front of the next flush; a failure comes as an exception of the pipeline. */
    static void write(Channel channel, Object message) {
        ChannelFuture unused = channel.write(message, channel.voidPromise());
    }

    final void finish(R value) {
        result.complete(value);
    }

    final void fail(NetFault fault) {
        if (!isDone()) {
            result.complete(failed(fault));
        }
    }

    final boolean isDone() {
        return result.isDone();
    }

    final void onDone(Runnable action) {
        Completion.of(result, action);
    }

    private void expire() {
        fail(NetFault.of(phase.late));
    }

    private void expireUnlessConnected() {
        if (phase.compareTo(Phase.WAITING) < 0) {
            expire();
        }
    }

    /** The name is resolved; addresses are tried. */
    final void connecting() {
        phase = Phase.CONNECTING;
    }

    /** Fills the pipeline of a new connection. */
    final void prepare(ChannelPipeline pipeline) {
        address.tlsName().ifPresent(name -> pipeline.addLast(session.tls(name, address.port())));
        pipeline.addLast(new Guard());
        addCodec(pipeline);
        pipeline.addLast(new Receiver());
    }

    /** Goes on where a connection stands. */
    final void connected(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            send(channel);
            return;
        }
        phase = Phase.SECURING;
        tls.handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                send(channel);
            } else {
                fail(Faults.of(done.cause()));
            }
        });
    }

    private void send(Channel channel) {
        phase = Phase.WAITING;
        ScheduledFuture<?> answering = session.after(session.limits().response(), this::expire);
        onDone(() -> answering.cancel(false));
        ask(channel);
        channel.flush();
    }

    /** Counts what comes, and looks at its beginning before a decoder does. */
    private final class Guard extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            look((ByteBuf) message);
            if (isDone()) {
                ReferenceCountUtil.release(message);
            } else {
                context.fireChannelRead(message);
            }
        }

        private void look(ByteBuf bytes) {
            if (received == 0) {
                byte[] first = new byte[Math.min(FIRST_BYTES, bytes.readableBytes())];
                bytes.getBytes(bytes.readerIndex(), first);
                betrayedBy(first)
                        .ifPresent(cause -> fail(new NetFault(cause, new String(first, StandardCharsets.UTF_8))));
            }
            phase = Phase.READING;
            received += bytes.readableBytes();
            if (received > mostBytes()) {
                fail(NetFault.of(NetworkCause.ANSWER_TOO_LARGE));
            }
        }
    }

    /** Takes what the decoder made, and what went wrong on the way. */
    private final class Receiver extends SimpleChannelInboundHandler<M> {
        Receiver() {
            super(messageType());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, M message) {
            if (!isDone()) {
                take(message);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (phase.compareTo(Phase.WAITING) >= 0) {
                fail(NetFault.of(received == 0 ? NetworkCause.CLOSED : NetworkCause.INCOMPLETE_ANSWER));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            fail(Faults.of(cause));
        }
    }
}
