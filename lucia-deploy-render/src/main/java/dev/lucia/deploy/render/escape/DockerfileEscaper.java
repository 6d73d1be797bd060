package dev.lucia.deploy.render.escape;

import static dev.lucia.deploy.render.escape.CharacterEscapes.row;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word of a Dockerfile instruction that expands variables, such as the value in {@code LABEL}, {@code ENV} and
 * {@code ARG} or the path in {@code WORKDIR} (Dockerfile reference, "Environment replacement", "LABEL", "ENV").
 *
 * <p>In double quotes, where a backslash escapes a quote, a dollar sign and itself. There is no escape for a line break.
 * What starts with a hyphen is quoted too, or an instruction would take it for a flag. Holds for the default escape
 * character.
 */
final class DockerfileEscaper implements Escaper {
    private static final Alphabet ALPHABET =
            Alphabet.without("\n\r\0", "a Dockerfile's instruction", "Use a text on one line.");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./][A-Za-z0-9_@%+=:,./-]*");
    private static final CharacterEscapes ESCAPES = new CharacterEscapes(
            Map.ofEntries(row('"', "\\\""), row('$', "\\$"), row('\\', "\\\\")), Character::toString);

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        return PLAIN.matcher(value).matches() ? value : '"' + ESCAPES.apply(value) + '"';
    }
}
