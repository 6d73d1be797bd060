package dev.lucia.deploy.render.escape;

/**
 * The characters that a person who reads a file cannot see or cannot tell from a space, and those that no text should
 * hold: controls, the other spaces, format characters (The Unicode Standard, chapter 23) and noncharacters (section
 * 23.7).
 *
 * <p>A table of our own, since {@link Character#getType(int)} gives other answers on another JDK and the rendered files
 * must not.
 */
final class Unseen {
    /** First and last of each range, in order. */
    private static final int[] RANGES = {
        0x0000, 0x001F, // C0 controls
        0x007F, 0x00A0, // delete, C1 controls, no-break space
        0x00AD, 0x00AD, // soft hyphen
        0x034F, 0x034F, // combining grapheme joiner
        0x061C, 0x061C, // Arabic letter mark
        0x115F, 0x1160, // Hangul fillers
        0x1680, 0x1680, // Ogham space mark
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian variation selectors, vowel separator
        0x2000, 0x200F, // spaces, zero-width characters, direction marks
        0x2028, 0x202F, // line and paragraph separators, direction overrides, narrow no-break space
        0x205F, 0x206F, // mathematical space, invisible operators, isolates
        0x3000, 0x3000, // ideographic space
        0x3164, 0x3164, // Hangul filler
        0xFDD0, 0xFDEF, // noncharacters
        0xFEFF, 0xFEFF, // byte order mark
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xFFF0, 0xFFFB, // unassigned specials, interlinear annotation
        0xFFFE, 0xFFFF, // noncharacters
        0x1BCA0, 0x1BCA3, // shorthand format controls
        0x1D173, 0x1D17A, // musical format controls
        0xE0000, 0xE0FFF, // tags, supplementary variation selectors
    };

    private Unseen() {}

    /** Whether the code point is one of them. */
    static boolean contains(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false;
        }
        for (int i = 0; i < RANGES.length && codePoint >= RANGES[i]; i += 2) {
            if (codePoint <= RANGES[i + 1]) {
                return true;
            }
        }
        return isNoncharacter(codePoint);
    }

    /** Whether the code point will never be a character (section 23.7). */
    static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /** Whether the text holds one of them. */
    static boolean anyIn(String text) {
        return text.codePoints().anyMatch(Unseen::contains);
    }
}
