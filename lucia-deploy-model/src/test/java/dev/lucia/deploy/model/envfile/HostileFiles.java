package dev.lucia.deploy.model.envfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Env files and values made of what the dialects treat specially, the same for the same seed. Most files hold what both
 * readers accept, some hold anything.
 *
 * <p>The system properties {@code lucia.sample.seed} and {@code lucia.tries.factor} ask for others and for more.
 */
final class HostileFiles {
    private static final int SIZE = 1000 * Integer.getInteger("lucia.tries.factor", 1);
    private static final long SEED = Long.getLong("lucia.sample.seed", 252L);

    private static final List<String> NAMES =
            List.of("A", "B", "A", "B", "OpenAI__ApiKey", "_x1", "HOSTVAR", "export A", "export\tB", "exportB");
    private static final List<String> ODD_NAMES = List.of(
            "a.b",
            "x-y",
            "[k]",
            "1A",
            "Ä",
            "名",
            "A B",
            "A\tB",
            "export",
            "export ",
            "",
            "A#",
            "$A",
            "\uFEFFA",
            "²",
            "Ⅷ",
            "A\u00A0",
            "A\u2003",
            "A\\",
            "=",
            "😀",
            "é\u0301",
            "'A'",
            "\"A\"",
            "<<<",
            "A\u0085B");
    private static final List<String> SEPARATORS =
            List.of("=", "=", "=", "=", "=", "= ", " = ", "\t=\t", ":", ": ", "=\u00A0");
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "x1",
            " ",
            "  ",
            "\t",
            "\"",
            "'",
            "\\",
            "\\\\",
            "\\\"",
            "\\'",
            "$",
            "$$",
            "$A",
            "$B",
            "$HOSTVAR",
            "${A}",
            "${HOSTEMPTY}",
            "${UNSET_X:-x}",
            "${A:-x ${B} y}",
            "${HOSTVAR:+{y}}",
            "${HOSTEMPTY-}",
            "${B+b}}",
            "}",
            "{",
            "{}",
            "}}",
            "#",
            " #",
            " # c",
            "\t#",
            "=",
            ":",
            ";",
            "`",
            "!",
            "%",
            "&",
            "*",
            "~",
            "|",
            "\\n",
            "\\t",
            "\\r",
            "\\$",
            "\\$A",
            "\\0",
            "\\0101",
            "\\0377",
            "\\0777",
            "\\012",
            "\\a",
            "\\c",
            "\\x41",
            "é",
            "e\u0301",
            "\u00A0",
            "\u2003",
            "\u0085",
            "\u3000",
            "😀",
            "名",
            "\u017F",
            "$\u017F",
            "\u212A",
            "\u000B",
            "\f",
            "\u001B[0m",
            "\u0007",
            "\u007F",
            "\uFEFF",
            "\uFFFD",
            "\u2028",
            "-",
            "?",
            "+",
            "1",
            "0",
            "export ",
            "B=2",
            "{{ .Values.x }}",
            "%h",
            "\\\n");
    private static final List<String> BROKEN = List.of(
            "${",
            "${UNSET_X:-",
            "${A:-",
            "${B+",
            "${HOSTEMPTY:+",
            "${HOSTVAR-",
            "${A:?",
            "${B:?no}",
            "${1}",
            "${A!}",
            "${}",
            "\"",
            "'",
            "\\\"");
    private static final List<String> LINE_ENDS =
            List.of("\n", "\n", "\n", "\n", "\n", "\r\n", "\r\n", "\n\n", "\r", "");
    private static final List<String> PLAIN_LINES =
            List.of("# c\n", "  # don't\n", "# c \\\n", "#\n", "\n", "   \n", "\t\r\n", "HOSTVAR\n", "UNSET_X\n", "\f");
    private static final List<String> OTHER_LINES = List.of(
            "# c\n",
            "  # don't\n",
            "; c\n",
            "# c \\\n",
            "#\n",
            "\n",
            "   \n",
            "\t\r\n",
            "HOSTVAR\n",
            "UNSET_X\n",
            "\uFEFF",
            "\f",
            "\\\n",
            "[Service]\n",
            "a b\n");
    private static final List<byte[]> MALFORMED = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xE2, (byte) 0x82},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBE},
            new byte[] {(byte) 0xEF, (byte) 0xB7, (byte) 0x90},
            new byte[] {0});

    private final Random random;
    private boolean tame = true;

    private HostileFiles(long salt) {
        this.random = new Random(SEED + salt);
    }

    static List<byte[]> files(long salt) {
        HostileFiles source = new HostileFiles(salt);
        return IntStream.range(0, SIZE).mapToObj(i -> source.file()).toList();
    }

    /** Values that an environment can hold, long ones among them. */
    static List<String> values(long salt) {
        HostileFiles source = new HostileFiles(salt);
        return IntStream.range(0, SIZE)
                .mapToObj(i -> source.pieces(i % 50 == 0 ? 400 : 8))
                .toList();
    }

    private byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tame = !oneIn(5);
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            String line = oneIn(6) ? pick(tame ? PLAIN_LINES : OTHER_LINES) : assignment();
            out.writeBytes(line.getBytes(UTF_8));
            if (oneIn(tame ? 300 : 40)) {
                out.writeBytes(pick(MALFORMED));
            }
        }
        return out.toByteArray();
    }

    private String assignment() {
        String name = !tame && oneIn(3) ? pick(ODD_NAMES) : pick(NAMES);
        return (oneIn(12) ? " " : "") + name + pick(SEPARATORS) + value() + pick(LINE_ENDS);
    }

    private String value() {
        String inner = pieces(6);
        return switch (random.nextInt(tame ? 6 : 8)) {
            case 0, 1 -> '"' + inner.replace("\"", "\\\"") + '"';
            case 2 -> '\'' + inner.replace("'", "").replace("\\", "/") + '\'' + (oneIn(4) ? " # c" : "");
            case 6 -> '"' + inner + "\" " + pick(PIECES);
            case 7 -> '\'' + inner + '\'' + pick(PIECES);
            default -> inner;
        };
    }

    private String pieces(int limit) {
        StringBuilder out = new StringBuilder();
        for (int left = random.nextInt(limit + 1); left > 0; left--) {
            out.append(!tame && oneIn(8) ? pick(BROKEN) : pick(PIECES));
        }
        return out.toString();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
