package dev.lucia.deploy.render.escape;

import java.util.regex.Pattern;

/**
 * Which texts a YAML scalar may hold without quotes such that every reader takes them for that very string.
 *
 * <p>Readers disagree: YAML 1.1 (SnakeYAML, PyYAML, and in part Go's yaml.v2 and yaml.v3) knows more booleans, numbers
 * and dates than YAML 1.2's core schema, and what starts or ends a plain scalar differs. A text is plain only if none of
 * them sees anything else in it.
 */
final class YamlPlain {
    /**
     * What no plain scalar holds: an indicator at its start (YAML 1.2.2, section 5.3), but for one or two hyphens before a
     * letter as options of a command have; a flow indicator (section 7.3.3); a question mark, which SnakeYAML reads as a
     * key's in flow collections; a colon that ends a key; a number sign that starts a comment; a space at either end.
     * Searched for, so that the length of the text costs no stack.
     */
    private static final Pattern STRUCTURE =
            Pattern.compile("^(?!-{1,2}[A-Za-z])[-?:,\\[\\]{}#&*!|>'\"%@` ]" + "|[,?\\[\\]{}]|:(?: |$)| (?:#|$)");

    /** What a reader takes for something else than a string, the source beside each. */
    private static final Pattern TYPED = anyOf(
            // null and merge: YAML 1.1 types "null", "merge", "value"
            "~|null|<<|=",
            // booleans: YAML 1.1 type "bool"; YAML 1.2.2, section 10.3.2
            "y|yes|n|no|true|false|on|off",
            // decimal, octal and float: YAML 1.1 types "int" and "float", underscores and several points included
            "[-+]?[._]*[0-9][0-9._]*(?:e[-+]?[0-9_]*)?",
            // a point with nothing but an exponent: what SnakeYAML takes for a float, and fails at
            "[-+]?[._]+e[-+]?[0-9_]+",
            // hexadecimal, octal and binary: YAML 1.1 type "int", YAML 1.2.2 core, and Go's strconv prefixes and
            // exponent, and yaml.v3's sign behind the prefix
            "[-+]?0[xob][-+]?[0-9a-f._]*(?:p[-+]?[0-9]*)?",
            // base 60: YAML 1.1 types "int" and "float"; a port mapping is one
            "[-+]?[0-9][0-9_]*:[0-9_:.]*",
            // infinity and not a number: YAML 1.1 type "float", and Go's strconv without the point
            "[-+]?\\.?(?:inf|infinity|nan)",
            // dates: YAML 1.1 type "timestamp", with whatever follows
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
            // points alone: YAML 1.1 type "float"; the end of a document (YAML 1.2.2, section 9.1.2)
            "[-+]?[._]+|\\.\\.\\..*");

    /** What has no structure wherever it stands, but for a space at an end and what the first character alone decides. */
    private static final AsciiSet PROSE = AsciiSet.PRINTABLE.without(",?[]{}:#");
    /** The longest word that is none to a reader, of all that begin with a letter. */
    private static final int LONGEST_TYPED_WORD = "infinity".length();

    private YamlPlain() {}

    private static Pattern anyOf(String... expressions) {
        return Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE);
    }

    /** Whether the text needs no quotes. */
    static boolean carries(String text) {
        return isProse(text) || isPlain(text);
    }

    // Most texts are. It asks nothing that the patterns would not answer in the same way.
    private static boolean isProse(String text) {
        return text.length() > LONGEST_TYPED_WORD
                && Character.isLetter(text.charAt(0))
                && !text.endsWith(" ")
                && PROSE.containsAll(text);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && !Unseen.anyIn(text)
                && !STRUCTURE.matcher(text).find()
                && !TYPED.matcher(text).matches()
                // Go takes underscores out of whatever may be a number, wherever they stand: 0_x4 is 4.
                && !TYPED.matcher(text.replace("_", "")).matches();
    }
}
