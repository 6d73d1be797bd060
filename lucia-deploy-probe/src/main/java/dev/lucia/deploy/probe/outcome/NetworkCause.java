package dev.lucia.deploy.probe.outcome;

/** What keeps an answer away, whatever the peer is. */
public enum NetworkCause implements Cause {
    /** The name of the host leads to no address. */
    NAME_NOT_RESOLVED,
    /** The name server did not answer in time. */
    NAME_LOOKUP_TIMEOUT,
    /** Nothing listens on the port. */
    REFUSED,
    /** No way leads to the address. */
    NO_ROUTE,
    /** The address did not take the connection in time. */
    CONNECT_TIMEOUT,
    /** The TLS handshake did not end in time. */
    TLS_TIMEOUT,
    /** The certificate is signed by nobody whom this machine trusts. */
    CERTIFICATE_NOT_TRUSTED,
    /** The certificate has expired, or is not valid yet. */
    CERTIFICATE_EXPIRED,
    /** The certificate is for another host name. */
    CERTIFICATE_NAME_MISMATCH,
    /** The peer does not speak TLS. */
    NOT_TLS,
    /** The peer speaks TLS where it was asked without. */
    TLS_EXPECTED,
    /** The TLS handshake failed for another reason. */
    TLS_FAILED,
    /** The connection was taken, and no byte came in time. */
    NO_ANSWER,
    /** The answer had begun, and was not complete in time. */
    SLOW_ANSWER,
    /** The peer reset the connection. */
    RESET,
    /** The peer closed the connection without a byte. */
    CLOSED,
    /** The peer closed the connection within its answer. */
    INCOMPLETE_ANSWER,
    /** What came is not HTTP. */
    NOT_HTTP,
    /** What came is not Redis' protocol. */
    NOT_REDIS,
    /** The head of the answer is larger than 16 KiB. */
    HEADERS_TOO_LARGE,
    /** The answer is larger than is read. */
    ANSWER_TOO_LARGE,
    /** The compressed answer can not be unpacked. */
    BROKEN_COMPRESSION,
    /** The peer redirects to another scheme, host or port. */
    REDIRECT_ELSEWHERE,
    /** The peer redirects to where it redirected from. */
    REDIRECT_LOOP,
    /** The peer redirects more than three times. */
    TOO_MANY_REDIRECTS,
    /** The secret holds a character that can not be sent. */
    CREDENTIAL_NOT_SENDABLE {
        @Override
        public boolean isFinal() {
            return true;
        }
    },
    /** This machine could not ask: no free file descriptor, for example. */
    LOCAL_FAILURE,
    /** The check did not end in time. */
    LIMIT_REACHED,
    /** The check itself failed. */
    INTERNAL_ERROR
}
