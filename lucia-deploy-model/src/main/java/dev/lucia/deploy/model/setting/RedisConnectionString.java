package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Redis answers, in the form of StackExchange.Redis: {@code host:port[,host:port…][,option=value…]}.
 *
 * @param endpoints the addresses in the order in which they are tried
 * @param options the options by their lower-case names
 */
public record RedisConnectionString(List<Endpoint> endpoints, Map<String, String> options) {
    private static final Pattern ENDPOINT = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    private static final String REMEDY = "Use host:port, for example redis:6379.";

    /**
     * One address.
     *
     * @param host the host name or address
     * @param port the TCP port
     */
    public record Endpoint(String host, Port port) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public RedisConnectionString {
        endpoints = List.copyOf(endpoints);
        options = Map.copyOf(options);
    }

    /**
     * Parses the text.
     *
     * @throws InvalidValueException where an address is not {@code host:port}, or where it holds a password; the message
     *     then does not show the text
     */
    public static RedisConnectionString parse(String text) {
        List<Endpoint> endpoints = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        refusePassword(text);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                endpoints.add(endpoint(part.strip()));
            } else {
                options.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), part.substring(equals + 1));
            }
        }
        if (endpoints.isEmpty()) {
            throw new InvalidValueException("No address in the connection string", REMEDY);
        }
        return new RedisConnectionString(endpoints, options);
    }

    static void check(String text) {
        parse(text);
    }

    /** Whether the connection is encrypted. */
    public boolean isTls() {
        return "true".equalsIgnoreCase(options.get("ssl"));
    }

    private static void refusePassword(String text) {
        if (text.contains("@")
                || text.contains("://")
                || text.toLowerCase(Locale.ROOT).contains("password")) {
            throw new InvalidValueException(
                    "A password or a URL in the connection string",
                    "Keep host:port here and put the password into 'Redis__Password'.");
        }
    }

    private static Endpoint endpoint(String text) {
        Matcher matcher = ENDPOINT.matcher(text);
        if (!matcher.matches() || matcher.group(2) == null) {
            throw new InvalidValueException("Invalid Redis address " + Quoted.of(text), REMEDY);
        }
        return new Endpoint(matcher.group(1), Port.of(Integer.parseInt(matcher.group(2))));
    }
}
