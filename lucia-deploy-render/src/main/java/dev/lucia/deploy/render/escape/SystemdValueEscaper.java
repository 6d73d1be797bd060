package dev.lucia.deploy.render.escape;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.regex.Pattern;

/**
 * The value of a unit's directive that is taken as it stands, such as {@code Description=} or {@code WorkingDirectory=}.
 *
 * <p>Percent signs are written twice (systemd.unit(5), "Specifiers"). There are no quotes and no escapes, so a value that
 * spans lines, that is empty (it would reset the directive), that has white space at an end (it is stripped) or a
 * backslash at its end (it would go on in the next line: systemd.syntax(7)) cannot be written.
 */
final class SystemdValueEscaper implements Escaper {
    private static final Pattern BLANK_AT_END = Pattern.compile("^[ \t]|[ \t]$");
    /** systemd reads no line with a noncharacter in it, and takes each of the three others for the end of one. */
    private static final Alphabet ALPHABET = new Alphabet(
            "a systemd directive",
            codePoint -> "\n\r\0".indexOf(codePoint) < 0 && !Unseen.isNoncharacter(codePoint),
            "Use a text on one line.");

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        refuse(value.isEmpty(), "An empty value resets a systemd directive", "Leave the directive out.");
        refuse(
                BLANK_AT_END.matcher(value).find(),
                "systemd strips the white space at the ends of the value",
                "Remove the white space.");
        refuse(
                value.endsWith("\\"),
                "A value with a backslash at its end goes on in the unit's next line",
                "Remove the backslash.");
        return value.replace("%", "%%");
    }

    private static void refuse(boolean wrong, String fact, String remedy) {
        if (wrong) {
            throw new InvalidValueException(fact, remedy);
        }
    }
}
