package dev.lucia.deploy.render.escape;

/**
 * A YAML scalar on one line, for block and flow collections, as value or key.
 *
 * <p>Plain where {@link YamlPlain} allows it. Else in double quotes; in single quotes where that spares escapes; with
 * escapes where a character demands it. Only escapes that YAML 1.1 (section 5.6), YAML 1.2.2 (section 5.7) and JSON have
 * in common are written, and {@code \UXXXXXXXX}.
 */
final class YamlEscaper implements Escaper {
    private static final Alphabet ALPHABET = Alphabet.unlimited("YAML");
    private static final CharacterEscapes ESCAPES =
            new CharacterEscapes(CharacterEscapes.OF_JSON, CharacterEscapes::hex);

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        if (YamlPlain.carries(value)) {
            return value;
        }
        boolean spared = value.indexOf('"') >= 0 || value.indexOf('\\') >= 0;
        if (spared && value.indexOf('\'') < 0 && !Unseen.anyIn(value)) {
            return '\'' + value + '\'';
        }
        return '"' + ESCAPES.apply(value) + '"';
    }
}
