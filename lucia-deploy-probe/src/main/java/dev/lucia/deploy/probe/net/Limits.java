package dev.lucia.deploy.probe.net;

import java.time.Duration;

/**
 * How long one check may take.
 *
 * @param connect from its start until the connection stands: name, TCP and TLS; over every address of the name
 * @param response from the question to the whole answer, for each connection
 * @param total all of it, redirects included
 */
public record Limits(Duration connect, Duration response, Duration total) {
    /** Of a total limit: three fifths to connect, four fifths to answer. */
    public static Limits of(Duration total) {
        return new Limits(
                total.multipliedBy(3).dividedBy(5), total.multipliedBy(4).dividedBy(5), total);
    }
}
