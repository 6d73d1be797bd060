package dev.lucia.deploy.model.source;

import java.io.Reader;

/**
 * Hands a text out in pieces that never end inside of a surrogate pair: the stream reader of snakeyaml-engine 3.0.1 leaves
 * its buffer where one does.
 */
final class WholeCharacterReader extends Reader {
    private final String text;
    private int next;

    WholeCharacterReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] out, int offset, int length) {
        int end = Math.min(text.length(), next + length);
        if (end - next > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int count = end - next;
        text.getChars(next, end, out, offset);
        next = end;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {}
}
