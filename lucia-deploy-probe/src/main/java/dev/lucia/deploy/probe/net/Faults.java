package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.probe.outcome.NetworkCause;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.redis.RedisCodecException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What an exception of the network says about the peer. */
final class Faults {
    /** The first that fits any exception of the chain decides, so that the precise stand before the general. */
    private static final List<Map.Entry<Class<? extends Throwable>, NetworkCause>> KNOWN = List.of(
            Map.entry(UnknownHostException.class, NetworkCause.NAME_NOT_RESOLVED),
            Map.entry(ConnectTimeoutException.class, NetworkCause.CONNECT_TIMEOUT),
            Map.entry(NoRouteToHostException.class, NetworkCause.NO_ROUTE),
            Map.entry(CertificateExpiredException.class, NetworkCause.CERTIFICATE_EXPIRED),
            Map.entry(CertificateNotYetValidException.class, NetworkCause.CERTIFICATE_EXPIRED),
            Map.entry(CertPathBuilderException.class, NetworkCause.CERTIFICATE_NOT_TRUSTED),
            Map.entry(CertPathValidatorException.class, NetworkCause.CERTIFICATE_NOT_TRUSTED),
            Map.entry(CertificateException.class, NetworkCause.CERTIFICATE_NAME_MISMATCH),
            Map.entry(NotSslRecordException.class, NetworkCause.NOT_TLS),
            Map.entry(SSLException.class, NetworkCause.TLS_FAILED),
            Map.entry(DecompressionException.class, NetworkCause.BROKEN_COMPRESSION),
            Map.entry(RedisCodecException.class, NetworkCause.NOT_REDIS),
            Map.entry(PrematureChannelClosureException.class, NetworkCause.INCOMPLETE_ANSWER),
            Map.entry(TooLongFrameException.class, NetworkCause.HEADERS_TOO_LARGE),
            Map.entry(DecoderException.class, NetworkCause.NOT_HTTP),
            Map.entry(RejectedExecutionException.class, NetworkCause.LOCAL_FAILURE),
            Map.entry(ClosedChannelException.class, NetworkCause.CLOSED));

    private Faults() {}

    static NetFault of(Throwable error) {
        List<Throwable> chain = Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (chain.stream().anyMatch(Faults::announcesTooMuch)) {
            return NetFault.of(NetworkCause.ANSWER_TOO_LARGE);
        }
        // Within a handshake it comes wrapped in an error of TLS.
        if (isReset(chain)) {
            return NetFault.of(NetworkCause.RESET);
        }
        return NetFault.of(KNOWN.stream()
                .filter(known -> chain.stream().anyMatch(known.getKey()::isInstance))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> ofMessage(chain)));
    }

    /** What Netty says of a string of more than 512 MB; there is no class for it. */
    private static boolean announcesTooMuch(Throwable e) {
        return e instanceof RedisCodecException
                && String.valueOf(e.getMessage()).matches("length: .*\\(expected: <= .*");
    }

    private static boolean isReset(List<Throwable> chain) {
        return chain.stream()
                .filter(e -> e instanceof IOException && !(e instanceof SSLException))
                .map(e -> String.valueOf(e.getMessage()))
                .anyMatch(text -> text.startsWith("Connection reset") || text.startsWith("Broken pipe"));
    }

    /** The JDK tells these apart by their English texts alone, which are the kernel's. */
    private static NetworkCause ofMessage(List<Throwable> chain) {
        String texts = chain.toString();
        if (texts.contains("unreachable") || texts.contains("Permission denied")) {
            return NetworkCause.NO_ROUTE;
        }
        if (texts.contains("refused")) {
            return NetworkCause.REFUSED;
        }
        return chain.stream().anyMatch(e -> e instanceof ConnectException || e instanceof SocketException)
                ? NetworkCause.LOCAL_FAILURE
                : NetworkCause.INTERNAL_ERROR;
    }
}
