package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.probe.outcome.NetworkCause;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One GET. It asks for an answer that is not compressed, and unpacks one that is nevertheless. */
final class HttpExchange extends Exchange<HttpObject, HttpResult> {
    private static final int MOST_HEAD = 16 * 1024;
    private static final int MOST_BODY = 64 * 1024;
    // The smaller the piece that is unpacked at once, the less a bomb can make of it: a thousand times its size.
    private static final int PIECE = 256;
    // Head and body, the lengths between chunks, and a few answers of the kind "100 Continue".
    private static final long MOST_BYTES = 256 * 1024;
    private static final byte[] BEGINNING = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
    // nginx, Apache, and Go's net/http, which Traefik and Caddy are made with.
    private static final List<String> TLS_EXPECTED = List.of(
            "plain HTTP request was sent to HTTPS port",
            "speaking plain HTTP to an SSL-enabled server port",
            "Client sent an HTTP request to an HTTPS server");
    private static final Iterable<CharSequence> KEPT = List.of(
            HttpHeaderNames.LOCATION,
            HttpHeaderNames.RETRY_AFTER,
            HttpHeaderNames.CONTENT_TYPE,
            HttpHeaderNames.CONTENT_ENCODING);

    private final HttpQuery query;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpResponse head;

    private HttpExchange(Session session, HttpQuery query) {
        super(session, query.address());
        this.query = query;
    }

    /** Asks, and asks again where the answer redirects to. */
    static CompletableFuture<HttpResult> follow(Session session, HttpQuery query, Redirect redirect) {
        if (!query.isSendable()) {
            return CompletableFuture.completedFuture(NetFault.of(NetworkCause.CREDENTIAL_NOT_SENDABLE));
        }
        return new HttpExchange(session, query).start().thenCompose(result -> {
            Redirect.Step step = redirect.next(query.url(), result);
            return step instanceof Redirect.Step.Follow to
                    ? follow(session, query.at(to.url()), redirect)
                    : CompletableFuture.completedFuture(((Redirect.Step.End) step).result());
        });
    }

    @Override
    void addCodec(ChannelPipeline pipeline) {
        HttpDecoderConfig config =
                new HttpDecoderConfig().setMaxHeaderSize(MOST_HEAD).setMaxChunkSize(PIECE);
        pipeline.addLast(new HttpClientCodec(config, false, false));
        pipeline.addLast(new HttpContentDecompressor(0));
    }

    @Override
    Class<HttpObject> messageType() {
        return HttpObject.class;
    }

    @Override
    void ask(Channel channel) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, Redirect.target(query.url()), Unpooled.EMPTY_BUFFER);
        request.headers()
                .set(HttpHeaderNames.HOST, query.url().uri().getRawAuthority())
                .set(HttpHeaderNames.USER_AGENT, "lucia-deploy-probe")
                .set(HttpHeaderNames.ACCEPT, "application/json, text/plain;q=0.9, */*;q=0.1")
                .set(HttpHeaderNames.ACCEPT_ENCODING, "identity")
                .set(HttpHeaderNames.CONNECTION, "close");
        query.token()
                .ifPresent(token -> request.headers().set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token.reveal()));
        write(channel, request);
    }

    @Override
    void take(HttpObject message) {
        DecoderResult decoded = message.decoderResult();
        if (decoded.isFailure()) {
            fail(Faults.of(new DecoderException(decoded.cause())));
            return;
        }
        if (message instanceof HttpResponse response) {
            head = response;
        }
        if (message instanceof HttpContent content && head != null && !isInterim(head)) {
            append(head, content.content());
        }
        if (message instanceof LastHttpContent && head != null && !isInterim(head)) {
            HttpAnswer answer = answer(head, false);
            finish(saysTlsExpected(answer) ? NetFault.of(NetworkCause.TLS_EXPECTED) : answer);
        }
    }

    /** What servers of HTTPS say to a request without TLS, each in its own words. */
    private static boolean saysTlsExpected(HttpAnswer answer) {
        return answer.status() == 400 && TLS_EXPECTED.stream().anyMatch(answer.body()::contains);
    }

    private void append(HttpResponse answered, ByteBuf content) {
        int room = MOST_BODY - body.size();
        byte[] bytes = new byte[Math.min(room, content.readableBytes())];
        content.getBytes(content.readerIndex(), bytes);
        body.writeBytes(bytes);
        if (content.readableBytes() > room) {
            finish(answer(answered, true));
        }
    }

    private static boolean isInterim(HttpResponse response) {
        return response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private HttpAnswer answer(HttpResponse answered, boolean truncated) {
        Map<String, String> headers = new TreeMap<>();
        for (CharSequence name : KEPT) {
            Optional.ofNullable(answered.headers().get(name)).ifPresent(value -> headers.put(name.toString(), value));
        }
        return new HttpAnswer(answered.status().code(), headers, text(), truncated);
    }

    /** The body without the byte order mark that a writer of .NET's {@code Encoding.UTF8} begins with. */
    private String text() {
        String text = body.toString(StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    Optional<NetworkCause> betrayedBy(byte[] first) {
        if (isTlsRecord(first)) {
            return Optional.of(NetworkCause.TLS_EXPECTED);
        }
        int length = Math.min(first.length, BEGINNING.length);
        return Arrays.equals(first, 0, length, BEGINNING, 0, length)
                ? Optional.empty()
                : Optional.of(NetworkCause.NOT_HTTP);
    }

    /** An alert or a handshake of TLS, whose second byte is the major version. */
    static boolean isTlsRecord(byte[] first) {
        return first.length > 1 && (first[0] == 0x15 || first[0] == 0x16) && first[1] == 0x03;
    }

    @Override
    long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    HttpResult failed(NetFault fault) {
        return fault;
    }
}
