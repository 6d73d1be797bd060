package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.render.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Env files that are hard to read: those that the model was measured with, and others made of what the dialects treat
 * specially, the same for the same seed.
 *
 * <p>The system properties {@code lucia.sample.seed} and {@code lucia.tries.factor} ask for others and for more.
 */
final class EnvFiles {
    private static final int SIZE = 1000 * Integer.getInteger("lucia.tries.factor", 1);
    private static final long SEED = Long.getLong("lucia.sample.seed", 252L);
    private static final Pattern REPEATED = Pattern.compile("'(.)' x (\\d+)");

    private static final List<String> NAMES = List.of(
            "A",
            "B",
            "A",
            "B",
            "_x1",
            "OpenAI__ApiKey",
            "Redis__Password",
            "export A",
            "export\tB",
            "exportB",
            "a.b",
            "x-y",
            "[k]",
            "1A",
            "A B",
            " A",
            "A ",
            "A\t",
            "A\u00a0",
            "Größe",
            "A\u2003",
            "",
            "export",
            "export ",
            "A$",
            "#A",
            ";A",
            "A/B",
            "A\\",
            "=A",
            "A:B",
            "A\u00d7",
            "A'",
            "\ufeffA");
    private static final List<String> SIGNS =
            List.of("=", "=", "=", "=", " = ", "= ", " =", ":", ": ", "", "==", "\t=\t");
    private static final List<String> PIECES = List.of(
            "a",
            "b c",
            " ",
            "  ",
            "\t",
            "#",
            " #",
            "\t#",
            ";",
            "'",
            "\"",
            "\\",
            "\\\\",
            "\\'",
            "\\\"",
            "\\n",
            "\\t",
            "\\0",
            "\\0101",
            "\\0377",
            "\\0400",
            "\\0001",
            "\\0000",
            "\\$",
            "$",
            "$$",
            "$A",
            "${A}",
            "${B}",
            "${A:-b}",
            "${A-b}",
            "${A:+b}",
            "${A+b}",
            "${B:?no}",
            "${A?no}",
            "${",
            "}",
            "{",
            "${A",
            "${A:",
            "${A:-",
            "${A:-${B}}",
            "${B:-${A-x}y}",
            "${A:-{x}}",
            "{{",
            "}}",
            "$1",
            "${1}",
            "${A!}",
            "$(a)",
            "`a`",
            "=",
            ":",
            "\n",
            "\r\n",
            "\r",
            "\\\n",
            "\\\r\n",
            "ü",
            "日本",
            "🏠",
            "\u00a0",
            "\u2003",
            "\u2028",
            "\u200b",
            "\ufffe",
            "\u0001",
            "\u0000",
            "\ufeff",
            "$A\u017f",
            "%d");
    private static final List<byte[]> BYTES = List.of(
            new byte[] {(byte) 0xe9},
            new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0xe2, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0x80});

    private EnvFiles() {}

    /** All of them, each under a name. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> files = measured();
        Random random = new Random(SEED);
        for (int i = 0; i < SIZE; i++) {
            files.put("made-%05d".formatted(i), hostile(random));
        }
        return files;
    }

    /** The files that the model's parsers were measured with, by their names. */
    static Map<String, byte[]> measured() {
        Path source = Repository.root().resolve("lucia-deploy-model/src/test/resources/env-dialects.json");
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (JsonNode node : new JsonMapper().readTree(Files.readString(source))) {
                files.put(node.get("id").asString(), bytes(node));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode node) {
        if (node.has("bytes_base64")) {
            return Base64.getDecoder().decode(node.get("bytes_base64").asString());
        }
        return REPEATED.matcher(node.get("text").asString())
                .replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))))
                .getBytes(UTF_8);
    }

    // Half of them hold but what both readers take, so that values are compared and not only refusals.
    private static byte[] hostile(Random random) {
        boolean tame = random.nextBoolean();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IntStream.range(0, 1 + random.nextInt(5)).forEach(i -> line(random, tame, out));
        return out.toByteArray();
    }

    private static void line(Random random, boolean tame, ByteArrayOutputStream out) {
        out.writeBytes((tame ? NAMES.get(random.nextInt(6)) + "=" : pick(random, NAMES) + pick(random, SIGNS))
                .getBytes(UTF_8));
        String quote = List.of("", "", "'", "\"").get(random.nextInt(4));
        out.writeBytes(quote.getBytes(UTF_8));
        IntStream.range(0, random.nextInt(6)).forEach(i -> piece(random, tame, quote, out));
        out.writeBytes(quote.getBytes(UTF_8));
        out.writeBytes((random.nextInt(8) == 0 && !tame ? pick(random, List.of("", "\r\n", " \n", " # c\n")) : "\n")
                .getBytes(UTF_8));
    }

    private static void piece(Random random, boolean tame, String quote, ByteArrayOutputStream out) {
        String piece = pick(random, PIECES);
        if (!tame && random.nextInt(40) == 0) {
            out.writeBytes(pick(random, BYTES));
        } else if (!tame || !(quote.isEmpty() ? piece.matches("(?s).*['\"\\n\\r\\x00].*") : piece.contains(quote))) {
            out.writeBytes(piece.getBytes(UTF_8));
        }
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
