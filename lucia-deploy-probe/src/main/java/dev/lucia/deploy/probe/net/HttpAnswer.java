package dev.lucia.deploy.probe.net;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP response.
 *
 * @param status the status code
 * @param headers the headers that checks look at, by their lower-case names
 * @param body the body, unpacked, as UTF-8, at most 64 KiB of it
 * @param truncated whether there was more
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, boolean truncated)
        implements HttpResult {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
