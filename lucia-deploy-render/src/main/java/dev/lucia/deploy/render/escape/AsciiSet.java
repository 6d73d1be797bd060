package dev.lucia.deploy.render.escape;

import java.util.function.IntPredicate;

/** Some characters of ASCII. To ask whether a text has no others takes a tenth of what a regular expression takes. */
final class AsciiSet {
    /** All that have a form, and the space. */
    static final AsciiSet PRINTABLE = of(c -> c >= ' ' && c <= '~');

    /** The letters, of both cases, and the digits. */
    static final AsciiSet ALPHANUMERIC = of(Character::isLetterOrDigit);

    private final boolean[] members;

    private AsciiSet(boolean[] members) {
        this.members = members;
    }

    private static AsciiSet of(IntPredicate member) {
        boolean[] members = new boolean[0x80];
        for (int c = 0; c < members.length; c++) {
            members[c] = member.test(c);
        }
        return new AsciiSet(members);
    }

    /** These and those. */
    AsciiSet with(String characters) {
        return of(c -> members[c] || characters.indexOf(c) >= 0);
    }

    /** These but for those. */
    AsciiSet without(String characters) {
        return where(c -> characters.indexOf(c) < 0);
    }

    /** Those of these that a condition holds for. */
    AsciiSet where(IntPredicate condition) {
        return of(c -> members[c] && condition.test(c));
    }

    /** Whether the character, or the first half of one, is among these. */
    boolean contains(char c) {
        return c < members.length && members[c];
    }

    /** Whether the text is made of these alone; the empty text is. */
    boolean containsAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
