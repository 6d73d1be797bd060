package dev.lucia.deploy.render.escape;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The characters that one language can hold, whatever the escape.
 *
 * <p>No language holds half of a surrogate pair: all our files are UTF-8, which has no form for it (RFC 3629, section
 * 3).
 */
final class Alphabet {
    private static final String NO_REMEDY = "Remove it: no such file can hold it.";

    private final String language;
    private final IntPredicate holds;
    private final String remedy;
    private final AsciiSet usual;

    /**
     * The characters of a language.
     *
     * @param language what the language's token is called in messages, with its article
     * @param holds which code points it can hold
     * @param remedy what a person does about one that it cannot; whole sentences
     */
    Alphabet(String language, IntPredicate holds, String remedy) {
        this.language = language;
        this.holds = holds;
        this.remedy = remedy;
        this.usual = AsciiSet.PRINTABLE.where(holds);
    }

    /** The language that can hold every character. */
    static Alphabet unlimited(String language) {
        return new Alphabet(language, codePoint -> true, NO_REMEDY);
    }

    /** The language that can hold every character but these. */
    static Alphabet without(String characters, String language, String remedy) {
        return new Alphabet(language, codePoint -> characters.indexOf(codePoint) < 0, remedy);
    }

    /** Whether the language can hold every character of the value. */
    boolean canHold(String value) {
        return value.codePoints().noneMatch(codePoint -> isHalf(codePoint) || !holds.test(codePoint));
    }

    /** Refuses a value with a character that the language cannot hold. */
    void check(String value) {
        if (!usual.containsAll(value)) {
            checkEach(value);
        }
    }

    private void checkEach(String value) {
        int position = 0;
        for (int index = 0; index < value.length(); ) {
            int codePoint = value.codePointAt(index);
            position++;
            if (isHalf(codePoint)) {
                throw refusal(codePoint, position, NO_REMEDY);
            }
            if (!holds.test(codePoint)) {
                throw refusal(codePoint, position, remedy);
            }
            index += Character.charCount(codePoint);
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private InvalidValueException refusal(int codePoint, int position, String remedy) {
        String fact = String.format(
                Locale.ROOT, "The value's character %d, %s, cannot stand in %s", position, name(codePoint), language);
        return new InvalidValueException(fact, remedy);
    }

    private static String name(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "a line feed";
            case '\r' -> "a carriage return";
            case '\t' -> "a tab";
            default -> {
                String number = String.format(Locale.ROOT, "U+%04X", codePoint);
                yield isHalf(codePoint) || Unseen.contains(codePoint)
                        ? number
                        : "'" + Character.toString(codePoint) + "' (" + number + ")";
            }
        };
    }
}
