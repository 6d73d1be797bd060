package dev.lucia.deploy.render.escape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Env files of a few lines: mostly assignments whose values break what is read without care, some of them anything. */
final class HostileEnvFile implements ArbitrarySupplier<byte[]> {
    private static final List<String> NAMES = List.of(
            "A", "B", "C", "OpenAI__ApiKey", "_x1", "  A", "export A", "2nd", "a.b", "x-y", "Ä", "A B", "", "\uFEFFA");
    private static final List<String> SIGNS = List.of("=", "=", "=", "=", " = ", "\t=", "= ", ":", "==", "");
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\n", "\r\n", "\r", "\\\n", "\n\n", "");
    private static final List<String> OTHER_LINES = List.of(
            "# comment\n",
            "; comment\n",
            "# continued \\\n",
            "  # don't\n",
            "\n",
            "[Service]\n",
            "\\\n",
            "A\n",
            "\t\r\n");
    /** What this dialect treats specially, dense enough to meet. */
    private static final List<String> PIECES = List.of(
            "a", "b c", " ", "\t", "\\", "\\", "\\\"", "\\'", "\\$", "\\`", "\\n", "\\\n", "\\\r\n", "\"", "'", "$",
            "$A", "${A}", "`", "#", " #", ";", "=", "é", "\u00A0", "\u0085", "\u2028", "😀", "%h", "export ");
    /** What systemd refuses a file for, as the bytes that these characters of Latin-1 stand for. */
    private static final List<String> REFUSED = List.of(
            "\0",
            "\u00FF",
            "\u00C3",
            "\u00E2\u0082",
            "\u00ED\u00A0\u0080",
            "\u00C0\u00AF",
            "\u00EF\u00BF\u00BE",
            "\u00EF\u00B7\u0090");

    @Override
    public Arbitrary<byte[]> get() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(8).map(found -> String.join("", found));
        Arbitrary<byte[]> tame = line(Arbitraries.oneOf(pieces, new SystemdReadsBackTest.ForEnvironment().get()));
        Arbitrary<byte[]> refused = Arbitraries.of(REFUSED).map(bytes -> bytes.getBytes(ISO_8859_1));
        Arbitrary<byte[]> any = Arbitraries.frequencyOf(
                Tuple.of(3, tame), Tuple.of(1, line(new HostileText().get())), Tuple.of(1, refused));
        return Arbitraries.frequencyOf(Tuple.of(3, file(tame)), Tuple.of(1, file(any)));
    }

    private static Arbitrary<byte[]> file(Arbitrary<byte[]> lines) {
        return lines.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(HostileEnvFile::joined)
                .withoutEdgeCases();
    }

    private static Arbitrary<byte[]> line(Arbitrary<String> texts) {
        Arbitrary<String> assignment = Combinators.combine(
                        Arbitraries.of(NAMES), Arbitraries.of(SIGNS), value(texts), Arbitraries.of(ENDS))
                .as((name, sign, value, end) -> name + sign + value + end);
        return Arbitraries.frequencyOf(Tuple.of(6, assignment), Tuple.of(1, Arbitraries.of(OTHER_LINES)))
                .map(line -> line.getBytes(UTF_8));
    }

    private static Arbitrary<String> value(Arbitrary<String> texts) {
        return Arbitraries.oneOf(
                texts,
                texts.map(text -> '"' + text.replace("\"", "\\\"") + '"'),
                texts.map(text -> '\'' + text.replace("'", "") + '\''),
                texts.map(text -> '"' + text + "\" " + text));
    }

    private static byte[] joined(List<byte[]> lines) {
        byte[] all = new byte[lines.stream().mapToInt(line -> line.length).sum()];
        int at = 0;
        for (byte[] line : lines) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        return all;
    }
}
