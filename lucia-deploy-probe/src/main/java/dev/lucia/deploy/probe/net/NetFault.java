package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.probe.outcome.NetworkCause;

/**
 * Why there is no answer.
 *
 * @param cause the kind of fault
 * @param detail what the peer sent, as it sent it, or whatever else tells more; may be empty, and must be escaped to be shown
 */
public record NetFault(NetworkCause cause, String detail) implements HttpResult {
    static NetFault of(NetworkCause cause) {
        return new NetFault(cause, "");
    }
}
