package dev.lucia.deploy.render.escape;

import static dev.lucia.deploy.render.escape.CharacterEscapes.row;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An argument on a command line such as {@code ExecStart=} (systemd.service(5), "Command lines"), or a word of a
 * directive that is a list.
 *
 * <p>Percent signs are written twice (systemd.unit(5), "Specifiers"), and on a command line dollar signs too, inside
 * quotes as well. White space, quotes, backslashes and what nobody sees stand in double quotes with C escapes
 * (systemd.syntax(7), "Quoting"); so does what would be a comment or the next command.
 */
final class SystemdWordEscaper implements Escaper {
    /** systemd takes the escape of a noncharacter for no escape. */
    private static final Alphabet ALPHABET = new Alphabet(
            "a word of a systemd directive",
            codePoint -> codePoint != 0 && !Unseen.isNoncharacter(codePoint),
            "Remove it.");

    private static final Pattern QUOTED = Pattern.compile("^$|^[#;]|[ \"'\\\\]");
    private static final Map<Integer, String> C_ESCAPES = Map.ofEntries(
            row('"', "\\\""),
            row('\\', "\\\\"),
            row(0x07, "\\a"),
            row('\b', "\\b"),
            row('\f', "\\f"),
            row('\n', "\\n"),
            row('\r', "\\r"),
            row('\t', "\\t"),
            row(0x0B, "\\v"),
            row('%', "%%"));

    private final CharacterEscapes escapes;

    private SystemdWordEscaper(Map<Integer, String> table) {
        this.escapes = new CharacterEscapes(Map.copyOf(table), SystemdWordEscaper::hex);
    }

    /** For the arguments of a command, in which {@code $} names a variable. */
    static Escaper ofCommand() {
        Map<Integer, String> table = new HashMap<>(C_ESCAPES);
        table.put((int) '$', "$$");
        return new SystemdWordEscaper(table);
    }

    /** For lists such as {@code Environment=} and {@code ReadWritePaths=}, in which it does not. */
    static Escaper ofList() {
        return new SystemdWordEscaper(C_ESCAPES);
    }

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        String word = escapes.apply(value);
        return QUOTED.matcher(value).find() || Unseen.anyIn(value) ? '"' + word + '"' : word;
    }

    private static String hex(int codePoint) {
        return codePoint < 0x80 ? String.format(Locale.ROOT, "\\x%02x", codePoint) : CharacterEscapes.hex(codePoint);
    }
}
