package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.redis.ArrayRedisMessage;
import io.netty.handler.codec.redis.BulkStringHeaderRedisMessage;
import io.netty.handler.codec.redis.BulkStringRedisContent;
import io.netty.handler.codec.redis.ErrorRedisMessage;
import io.netty.handler.codec.redis.FixedRedisMessagePool;
import io.netty.handler.codec.redis.FullBulkStringRedisMessage;
import io.netty.handler.codec.redis.LastBulkStringRedisContent;
import io.netty.handler.codec.redis.RedisDecoder;
import io.netty.handler.codec.redis.RedisEncoder;
import io.netty.handler.codec.redis.RedisMessage;
import io.netty.handler.codec.redis.SimpleStringRedisMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One conversation with Redis; the commands go out together, and the replies come in their order. */
final class RedisExchange extends Exchange<RedisMessage, RedisAnswer> {
    private static final int MOST_LINE = 4 * 1024;
    private static final int MOST_BULK = 64 * 1024;
    private static final long MOST_BYTES = 128 * 1024;
    private static final String TYPES = "+-:$*";

    private final RedisQuery query;
    private final List<RedisReply> replies = new ArrayList<>();
    private final ByteArrayOutputStream bulk = new ByteArrayOutputStream();

    RedisExchange(Session session, RedisQuery query) {
        super(session, query.address());
        this.query = query;
    }

    @Override
    void addCodec(ChannelPipeline pipeline) {
        pipeline.addLast(new RedisDecoder(MOST_LINE, FixedRedisMessagePool.INSTANCE));
        pipeline.addLast(new RedisEncoder());
    }

    @Override
    Class<RedisMessage> messageType() {
        return RedisMessage.class;
    }

    @Override
    void ask(Channel channel) {
        query.password().ifPresent(password -> write(channel, command(login(password))));
        write(channel, command(Stream.of("PING")));
        write(channel, command(Stream.of("INFO")));
        write(channel, command(RedisQuery.WRITE.stream()));
    }

    private Stream<String> login(Secret password) {
        return Stream.of(Stream.of("AUTH"), query.user().stream(), Stream.of(password.reveal()))
                .flatMap(words -> words);
    }

    private static RedisMessage command(Stream<String> words) {
        return new ArrayRedisMessage(words.<RedisMessage>map(
                        word -> new FullBulkStringRedisMessage(Unpooled.copiedBuffer(word, StandardCharsets.UTF_8)))
                .toList());
    }

    @Override
    void take(RedisMessage message) {
        if (message instanceof ErrorRedisMessage error) {
            reply(true, error.content());
        } else if (message instanceof SimpleStringRedisMessage status) {
            reply(false, status.content());
        } else if (message instanceof BulkStringHeaderRedisMessage header) {
            if (header.bulkStringLength() > MOST_BULK) {
                fail(NetFault.of(NetworkCause.ANSWER_TOO_LARGE));
            }
        } else if (message instanceof BulkStringRedisContent part) {
            append(part);
        } else {
            fail(NetFault.of(NetworkCause.NOT_REDIS));
        }
    }

    private void append(BulkStringRedisContent part) {
        ByteBuf content = part.content();
        byte[] bytes = new byte[content.readableBytes()];
        content.getBytes(content.readerIndex(), bytes);
        bulk.writeBytes(bytes);
        if (part instanceof LastBulkStringRedisContent) {
            reply(false, bulk.toString(StandardCharsets.UTF_8));
            bulk.reset();
        }
    }

    private void reply(boolean isError, String text) {
        replies.add(new RedisReply(isError, text));
        if (replies.size() == query.replies()) {
            finish(new RedisAnswer(replies, Optional.empty()));
        }
    }

    @Override
    Optional<NetworkCause> betrayedBy(byte[] first) {
        if (HttpExchange.isTlsRecord(first)) {
            return Optional.of(NetworkCause.TLS_EXPECTED);
        }
        return TYPES.indexOf(first[0]) >= 0 ? Optional.empty() : Optional.of(NetworkCause.NOT_REDIS);
    }

    @Override
    long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    RedisAnswer failed(NetFault fault) {
        return new RedisAnswer(replies, Optional.of(fault));
    }
}
