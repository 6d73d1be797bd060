package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.State;
import java.util.Set;

/**
 * What people read where no answer came.
 *
 * @param state unreachable without an answer, unhealthy with one that is none of this component's
 * @param seen what came
 * @param fact what is wrong
 * @param hint what to do
 */
record FaultWords(State state, String seen, String fact, String hint) {
    private static final Set<NetworkCause> REDIRECTS =
            Set.of(NetworkCause.REDIRECT_ELSEWHERE, NetworkCause.REDIRECT_LOOP, NetworkCause.TOO_MANY_REDIRECTS);
    private static final String CERTIFICATE_HINT =
            "For a certificate of your own, add its authority to the trust store of this JVM, by 'keytool -importcert' or "
                    + "-Djavax.net.ssl.trustStore.";

    static FaultWords of(NetFault fault, Verdicts verdicts) {
        String title = verdicts.subject().title();
        String address = verdicts.subject().address();
        String look = verdicts.whereToLook();
        String detail = fault.detail().isEmpty() ? "" : verdicts.quote(shown(fault));
        return switch (fault.cause()) {
            case NAME_NOT_RESOLVED ->
                unreachable(
                        "The host name in " + address + " leads to no address.",
                        "Correct the name, or use the IP address. A name that only containers or pods know can not be asked from here.");
            case NAME_LOOKUP_TIMEOUT ->
                unreachable(
                        "The name server did not say in time where " + address + " is.",
                        "See whether this machine's DNS works, or use the IP address.");
            case REFUSED -> unreachable("Nothing listens at " + address + ": the connection was refused.", look);
            case NO_ROUTE ->
                unreachable("No way leads to " + address + ".", "See whether the machine is on, and on this network.");
            case CONNECT_TIMEOUT ->
                unreachable(
                        address + " did not take the connection in time.",
                        "See whether the machine is on, the address is right and no firewall drops the packets.");
            case TLS_TIMEOUT ->
                unreachable(
                        title + " took the connection, and did not answer the TLS handshake in time.",
                        "If it does not speak TLS on this port, use http:// instead of https://, or for Redis take 'ssl=true' "
                                + "out. " + look);
            case CERTIFICATE_NOT_TRUSTED ->
                unreachable(
                        "The certificate of " + address + " is signed by nobody whom this machine trusts.",
                        CERTIFICATE_HINT);
            case CERTIFICATE_EXPIRED ->
                unreachable(
                        "The certificate of " + address + " has expired, or is not valid yet.",
                        "Renew it, or set the clock of this machine.");
            case CERTIFICATE_NAME_MISMATCH ->
                unreachable(
                        "The certificate of " + address + " is for another host name.",
                        "Use a name that the certificate is for, or get one for this name.");
            case NOT_TLS ->
                unreachable(
                        "What answers at " + address + " does not speak TLS.",
                        "Use http:// instead of https://, or for Redis take 'ssl=true' out; or turn TLS on there.");
            case TLS_EXPECTED ->
                unhealthy(
                        "TLS",
                        "What answers at " + address + " speaks TLS, and was asked without.",
                        "Use https:// instead of http://, or for Redis add 'ssl=true' to the connection string.");
            case TLS_FAILED ->
                unreachable(
                        "The TLS handshake with " + address + " failed.",
                        "See whether both sides have a TLS version in common, and whether it asks for a client certificate.");
            case NO_ANSWER ->
                unreachable(
                        title + " took the connection, and did not answer in time.",
                        "It may be overloaded or hang, or another program listens there. " + look);
            case SLOW_ANSWER ->
                unreachable(title + " began to answer, and was not done in time.", "It may be overloaded. " + look);
            case RESET ->
                unreachable(
                        title + " reset the connection.",
                        "It may have crashed or speak TLS only, or a firewall or proxy cuts the connection. " + look);
            case CLOSED ->
                unreachable(
                        title + " closed the connection without an answer.",
                        "It may be stopping, or speak TLS only. " + look);
            case INCOMPLETE_ANSWER ->
                unreachable(title + " closed the connection within its answer.", "It may have crashed. " + look);
            case NOT_HTTP ->
                unhealthy(
                        detail,
                        "What answers at " + address + " does not speak HTTP.",
                        "See which program listens there, and correct the address.");
            case NOT_REDIS ->
                unhealthy(
                        detail,
                        "What answers at " + address + " is not Redis.",
                        "See which program listens there, and correct the address.");
            case HEADERS_TOO_LARGE ->
                unhealthy(
                        "a head of more than 16 KiB",
                        "The head of the answer is larger than is read.",
                        "See which program listens at " + address + ", and correct the address.");
            case ANSWER_TOO_LARGE ->
                unhealthy(
                        "more than is read",
                        "The answer is larger than " + title + " gives.",
                        "See which program listens at " + address + ", and correct the address.");
            case BROKEN_COMPRESSION ->
                unhealthy(
                        "a body that can not be unpacked",
                        "The answer is compressed, though that was not asked for, and can not be unpacked.",
                        "See the proxy before " + title + ".");
            case REDIRECT_ELSEWHERE ->
                unhealthy(
                        "a redirect to " + detail,
                        "The answer redirects elsewhere, which is not followed: a token is for one address alone.",
                        "If the other address is the right one, put it into the settings: " + detail);
            case REDIRECT_LOOP ->
                unhealthy(
                        "a redirect to " + detail,
                        "The answer redirects in a circle.",
                        "See the proxy before " + title + ", or the path of the address.");
            case TOO_MANY_REDIRECTS ->
                unhealthy(
                        "a redirect to " + detail,
                        "The answer redirects more than three times.",
                        "See the proxy before " + title + ", or the path of the address.");
            case CREDENTIAL_NOT_SENDABLE ->
                unhealthy(
                        "",
                        "The token or key for " + title
                                + " holds a character that no HTTP header can, and was not sent.",
                        "Copy it again, without quotes, spaces and line ends.");
            case LOCAL_FAILURE ->
                unreachable(
                        "This machine could not open the connection.",
                        "See whether it has free ports and file descriptors ('ulimit -n'), and a network.");
            case LIMIT_REACHED -> unreachable("The check did not end in time.", look);
            case INTERNAL_ERROR ->
                unreachable(
                        "The check itself failed" + (detail.isEmpty() ? "." : ": " + detail + "."),
                        "Please report this as a bug of lucia-deploy.");
        };
    }

    /** Of a redirect's target what stands behind the question mark, or before an @, may be a secret. */
    private static String shown(NetFault fault) {
        return REDIRECTS.contains(fault.cause())
                ? fault.detail().replaceFirst("(?s)[?#].*", "").replaceFirst("(?s)//[^/]*@", "//")
                : fault.detail();
    }

    private static FaultWords unreachable(String fact, String hint) {
        return new FaultWords(State.UNREACHABLE, "no answer", fact, hint);
    }

    private static FaultWords unhealthy(String seen, String fact, String hint) {
        return new FaultWords(State.UNHEALTHY, seen, fact, hint);
    }
}
