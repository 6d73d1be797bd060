package dev.lucia.deploy.model.envfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small env files with what their real readers made of them, measured with Docker Compose 2.26 and systemd 252.
 *
 * <p>{@code env-dialects.json} is a copy of those measurements: {@code compose_env_file} is what a container's
 * environment held, {@code compose_interpolation} what <code>${NAME}</code> became, {@code systemd} what a process
 * started with {@code EnvironmentFile=} held. Long values and names stand in it as their length and digest.
 */
final class Oracle {
    /** What the environment of Compose held when it was measured, as far as the files refer to it. */
    static final Map<String, String> HOST = Map.of("HOSTVAR", "fromhost", "HOSTEMPTY", "");

    private static final Pattern REPEATED = Pattern.compile("'(.)' x (\\d+)");
    private static final int LONG = 10_000;

    private Oracle() {}

    /** One measured file. */
    record Entry(String id, JsonNode measured) {
        byte[] bytes() {
            return Oracle.bytes(measured);
        }

        @Override
        public String toString() {
            return id;
        }

        /** The variables, or nothing if the reader failed. */
        Optional<Map<String, String>> env(String reader) {
            JsonNode answer = measured.get(reader);
            if (answer.has("error")) {
                return Optional.empty();
            }
            Map<String, String> env = new TreeMap<>();
            answer.get("env").properties().forEach(e -> env.put(e.getKey(), text(e.getValue())));
            return Optional.of(env);
        }

        private static String text(JsonNode value) {
            return value.isString()
                    ? value.asString()
                    : value.get("length").asString() + " " + value.get("sha256").asString();
        }
    }

    static List<Entry> entries() {
        try (InputStream in = Objects.requireNonNull(Oracle.class.getResourceAsStream("/env-dialects.json"))) {
            return StreamSupport.stream(new JsonMapper().readTree(in).spliterator(), false)
                    .map(node -> new Entry(node.get("id").asString(), node))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode node) {
        if (node.has("bytes_base64")) {
            return Base64.getDecoder().decode(node.get("bytes_base64").asString());
        }
        Matcher repeated = REPEATED.matcher(node.get("text").asString());
        return repeated.replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))))
                .getBytes(UTF_8);
    }

    /** The variables as the measurements hold them, long ones shortened. */
    static Map<String, String> shortened(Map<String, String> values) {
        Map<String, String> env = new TreeMap<>();
        values.forEach((name, value) -> env.put(
                name.length() < 1000
                        ? name
                        : "<name of " + name.length() + " bytes, sha256 "
                                + sha256(name).substring(0, 16) + ">",
                value.length() < LONG ? value : value.length() + " " + sha256(value)));
        return env;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
