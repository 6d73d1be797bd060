package dev.lucia.deploy.model.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns offsets in a text into lines and columns. A line ends with CR, LF or both, as YAML 1.2 has it (5.4). */
final class Lines {
    private final String text;
    private final int @Nullable [] offsetsOfCodePoints;
    // Worked out for the first place that is asked for; there is none to ask for in a file that is right.
    private volatile int @Nullable [] starts;

    Lines(String text) {
        this.text = text;
        offsetsOfCodePoints = holdsSurrogates(text) ? offsets(text) : null;
    }

    private static boolean holdsSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The place of the character with this index, counted in UTF-16 units from 0. */
    Position at(int index) {
        int[] starts = starts();
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        int before = offsetsOfCodePoints == null ? index - starts[line] : text.codePointCount(starts[line], index);
        return new Position(line + 1, before + 1);
    }

    /** The place of the character with this index, counted in code points from 0; the nearest there is for any other. */
    Position atCodePoint(long index) {
        return at(index(index));
    }

    /** The index in UTF-16 units of the character with this index in code points; the nearest there is for any other. */
    int index(long codePoint) {
        int[] offsets = offsetsOfCodePoints;
        int last = offsets == null ? text.length() : offsets.length - 1;
        int nearest = (int) Math.max(0, Math.min(codePoint, last));
        return offsets == null ? nearest : offsets[nearest];
    }

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = starts(text);
            starts = known;
        }
        return known;
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + Character.charCount(text.codePointAt(offsets[i - 1]));
        }
        return offsets;
    }
}
