package dev.lucia.deploy.render.escape;

/** A JSON string, quotes included (RFC 8259, section 7). */
final class JsonEscaper implements Escaper {
    private static final Alphabet ALPHABET = Alphabet.unlimited("JSON");
    private static final CharacterEscapes ESCAPES =
            new CharacterEscapes(CharacterEscapes.OF_JSON, CharacterEscapes::utf16);

    @Override
    public String escape(String value) {
        ALPHABET.check(value);
        return '"' + ESCAPES.apply(value) + '"';
    }
}
