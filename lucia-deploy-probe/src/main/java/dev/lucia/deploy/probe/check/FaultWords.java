package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.State;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read where no answer came. The texts are told what they are about by {@code {title}}, {@code {address}},
 * {@code {detail}}, and {@code {look}} for what to do if the component does not answer at all.
 *
 * @param state unreachable without an answer, unhealthy with one that is none of this component's
 * @param seen what came
 * @param fact what is wrong
 * @param hint what to do
 */
record FaultWords(State state, String seen, String fact, String hint) {
    private static final Set<NetworkCause> REDIRECTS =
            Set.of(NetworkCause.REDIRECT_ELSEWHERE, NetworkCause.REDIRECT_LOOP, NetworkCause.TOO_MANY_REDIRECTS);
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private static final Map<NetworkCause, FaultWords> TEXTS = Map.ofEntries(
            unreachable(
                    NetworkCause.NAME_NOT_RESOLVED,
                    "The host name in {address} leads to no address.",
                    "Correct the name, or use the IP address. A name that only containers or pods know can not "
                            + "be asked from here."),
            unreachable(
                    NetworkCause.NAME_LOOKUP_TIMEOUT,
                    "The name server did not say in time where {address} is.",
                    "See whether this machine's DNS works, or use the IP address."),
            unreachable(NetworkCause.REFUSED, "Nothing listens at {address}: the connection was refused.", "{look}"),
            unreachable(
                    NetworkCause.NO_ROUTE,
                    "No way leads to {address}.",
                    "See whether the machine is on, and on this network."),
            unreachable(
                    NetworkCause.CONNECT_TIMEOUT,
                    "{address} did not take the connection in time.",
                    "See whether the machine is on, the address is right and no firewall drops the packets."),
            unreachable(
                    NetworkCause.TLS_TIMEOUT,
                    "{title} took the connection, and did not answer the TLS handshake in time.",
                    "If it does not speak TLS on this port, use http:// instead of https://, or for Redis take "
                            + "'ssl=true' out. {look}"),
            unreachable(
                    NetworkCause.CERTIFICATE_NOT_TRUSTED,
                    "The certificate of {address} is signed by nobody whom this machine trusts.",
                    "For a certificate of your own, add its authority to the trust store of this JVM, by "
                            + "'keytool -importcert' or -Djavax.net.ssl.trustStore."),
            unreachable(
                    NetworkCause.CERTIFICATE_EXPIRED,
                    "The certificate of {address} has expired, or is not valid yet.",
                    "Renew it, or set the clock of this machine."),
            unreachable(
                    NetworkCause.CERTIFICATE_NAME_MISMATCH,
                    "The certificate of {address} is for another host name.",
                    "Use a name that the certificate is for, or get one for this name."),
            unreachable(
                    NetworkCause.NOT_TLS,
                    "What answers at {address} does not speak TLS.",
                    "Use http:// instead of https://, or for Redis take 'ssl=true' out; or turn TLS on there."),
            unhealthy(
                    NetworkCause.TLS_EXPECTED,
                    "TLS",
                    "What answers at {address} speaks TLS, and was asked without.",
                    "Use https:// instead of http://, or for Redis add 'ssl=true' to the connection string."),
            unreachable(
                    NetworkCause.TLS_FAILED,
                    "The TLS handshake with {address} failed.",
                    "See whether both sides have a TLS version in common, and whether it asks for a client "
                            + "certificate."),
            unreachable(
                    NetworkCause.NO_ANSWER,
                    "{title} took the connection, and did not answer in time.",
                    "It may be overloaded or hang, or another program listens there. {look}"),
            unreachable(
                    NetworkCause.SLOW_ANSWER,
                    "{title} began to answer, and was not done in time.",
                    "It may be overloaded. {look}"),
            unreachable(
                    NetworkCause.RESET,
                    "{title} reset the connection.",
                    "It may have crashed or speak TLS only, or a firewall or proxy cuts the connection. {look}"),
            unreachable(
                    NetworkCause.CLOSED,
                    "{title} closed the connection without an answer.",
                    "It may be stopping, or speak TLS only. {look}"),
            unreachable(
                    NetworkCause.INCOMPLETE_ANSWER,
                    "{title} closed the connection within its answer.",
                    "It may have crashed. {look}"),
            unhealthy(
                    NetworkCause.NOT_HTTP,
                    "{detail}",
                    "What answers at {address} does not speak HTTP.",
                    "See which program listens there, and correct the address."),
            unhealthy(
                    NetworkCause.NOT_REDIS,
                    "{detail}",
                    "What answers at {address} is not Redis.",
                    "See which program listens there, and correct the address."),
            unhealthy(
                    NetworkCause.HEADERS_TOO_LARGE,
                    "a head of more than 16 KiB",
                    "The head of the answer is larger than is read.",
                    "See which program listens at {address}, and correct the address."),
            unhealthy(
                    NetworkCause.ANSWER_TOO_LARGE,
                    "more than is read",
                    "The answer is larger than {title} gives.",
                    "See which program listens at {address}, and correct the address."),
            unhealthy(
                    NetworkCause.BROKEN_COMPRESSION,
                    "a body that can not be unpacked",
                    "The answer is compressed, though that was not asked for, and can not be unpacked.",
                    "See the proxy before {title}."),
            unhealthy(
                    NetworkCause.REDIRECT_ELSEWHERE,
                    "a redirect to {detail}",
                    "The answer redirects elsewhere, which is not followed: a token is for one address alone.",
                    "If the other address is the right one, put it into the settings: {detail}"),
            unhealthy(
                    NetworkCause.REDIRECT_LOOP,
                    "a redirect to {detail}",
                    "The answer redirects in a circle.",
                    "See the proxy before {title}, or the path of the address."),
            unhealthy(
                    NetworkCause.TOO_MANY_REDIRECTS,
                    "a redirect to {detail}",
                    "The answer redirects more than three times.",
                    "See the proxy before {title}, or the path of the address."),
            unhealthy(
                    NetworkCause.CREDENTIAL_NOT_SENDABLE,
                    "",
                    "The token or key for {title} holds a character that no HTTP header can, and was not sent.",
                    "Copy it again, without quotes, spaces and line ends."),
            unreachable(
                    NetworkCause.LOCAL_FAILURE,
                    "This machine could not open the connection.",
                    "See whether it has free ports and file descriptors ('ulimit -n'), and a network."),
            unreachable(NetworkCause.LIMIT_REACHED, "The check did not end in time.", "{look}"),
            unreachable(
                    NetworkCause.INTERNAL_ERROR,
                    "The check itself failed. {detail}",
                    "Please report this as a bug of lucia-deploy."));

    static FaultWords of(NetFault fault, Verdicts verdicts) {
        Map<String, String> values = Map.of(
                "title", verdicts.subject().title(),
                "address", verdicts.subject().address(),
                "look", verdicts.whereToLook(),
                "detail", fault.detail().isEmpty() ? "" : verdicts.quote(shown(fault)));
        FaultWords text = Objects.requireNonNull(TEXTS.get(fault.cause()));
        return new FaultWords(
                text.state, filled(text.seen, values), filled(text.fact, values), filled(text.hint, values));
    }

    /** In one pass, since what a peer sent may look like a name. */
    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")))
                .strip();
    }

    /** Of a redirect's target what stands behind the question mark, or before an @, may be a secret. */
    private static String shown(NetFault fault) {
        return REDIRECTS.contains(fault.cause())
                ? fault.detail().replaceFirst("(?s)[?#].*", "").replaceFirst("(?s)//[^/]*@", "//")
                : fault.detail();
    }

    private static Map.Entry<NetworkCause, FaultWords> unreachable(NetworkCause cause, String fact, String hint) {
        return Map.entry(cause, new FaultWords(State.UNREACHABLE, "no answer", fact, hint));
    }

    private static Map.Entry<NetworkCause, FaultWords> unhealthy(
            NetworkCause cause, String seen, String fact, String hint) {
        return Map.entry(cause, new FaultWords(State.UNHEALTHY, seen, fact, hint));
    }
}
