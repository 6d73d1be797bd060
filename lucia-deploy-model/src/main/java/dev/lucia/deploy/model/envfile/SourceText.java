package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.source.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The text of an env file, and where its characters stand.
 *
 * <p>A byte that is not UTF-8 stands in it as an unpaired surrogate, which no UTF-8 text can hold: so what was malformed
 * is told from a genuine U+FFFD, and each malformed byte counts as one character, as in Go.
 */
final class SourceText {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char MALFORMED = '\uDC00';

    private final String text;
    private final int[] lineStarts;
    private final int[] pairs;

    SourceText(String text) {
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
        this.pairs = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    static SourceText of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            out.put((char) (MALFORMED + (in.get() & 0xFF)));
            decoder.reset();
        }
        return new SourceText(out.flip().toString());
    }

    String text() {
        return text;
    }

    boolean hasByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    /** The place of the character at an index from 0 up to and including the length. */
    Position position(int index) {
        int line = indexOfLast(lineStarts, index);
        int start = lineStarts[line];
        int column = index - start - countBelow(pairs, index) + countBelow(pairs, start);
        boolean afterMark = line == 0 && hasByteOrderMark() && index > 0;
        return new Position(line + 1, afterMark ? column : column + 1);
    }

    /** Replaces each malformed byte by U+FFFD, which is what a program reading UTF-8 makes of it. */
    static String wellFormed(String text) {
        if (firstSurrogate(text) < 0) {
            return text;
        }
        return text.codePoints()
                .map(c -> isSurrogate(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The index of the first unpaired surrogate, or -1. */
    static int firstSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (isSurrogate(c)) {
                return i;
            }
            i += Character.charCount(c) - 1;
        }
        return -1;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static int indexOfLast(int[] sorted, int limit) {
        int found = Arrays.binarySearch(sorted, limit);
        return found >= 0 ? found : -found - 2;
    }

    private static int countBelow(int[] sorted, int limit) {
        int found = Arrays.binarySearch(sorted, limit);
        return found >= 0 ? found : -found - 1;
    }
}
