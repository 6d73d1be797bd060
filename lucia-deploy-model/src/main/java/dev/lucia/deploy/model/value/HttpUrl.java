package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An absolute {@code http} or {@code https} URL with a host, by RFC 3986, as it was written.
 *
 * <p>User information is refused: what stands before an {@code @} is a password, and a URL is shown in logs.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "URL",
        pattern = "[Hh][Tt][Tt][Pp][Ss]?://[!-?A-~]+",
        remedy = "URLs start with http:// or https://, for example http://localhost:8123.",
        maxLength = 2048)
public record HttpUrl(@JsonValue String text) {
    public HttpUrl {
        if (text.indexOf('@') >= 0) {
            throw new InvalidValueException(
                    "An '@' in the URL",
                    "What stands before an '@' is a user name or a password: take it out of the URL and put the secret "
                            + "into its own setting.");
        }
        TextFormats.check(HttpUrl.class, text);
        URI uri = parse(text);
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > Port.MAX) {
            throw new InvalidValueException(
                    "Invalid host or port in the URL " + Quoted.of(text),
                    "Host names have letters, digits, '-' and '.' but no '_', and ports go from 1 to 65535, for example "
                            + "http://localhost:8123.");
        }
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static HttpUrl of(String text) {
        return new HttpUrl(text);
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw TextFormats.invalid(HttpUrl.class, text);
        }
    }

    /** The parsed form. */
    public URI uri() {
        return URI.create(text);
    }

    /** The host, lower case, with its brackets where it is an IPv6 address. */
    public String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    /** The written port, else the one of the scheme: 80 or 443. */
    public int port() {
        int port = uri().getPort();
        return port > 0 ? port : isTls() ? 443 : 80;
    }

    /** Whether the scheme is {@code https}. */
    public boolean isTls() {
        return "https".equalsIgnoreCase(uri().getScheme());
    }

    @Override
    public String toString() {
        return text;
    }
}
