package dev.lucia.deploy.render.template;

import java.io.Writer;

/** Collects a text as {@link java.io.StringWriter} does, without its locks: a template is rendered by one thread. */
final class TextWriter extends Writer {
    private static final int USUAL_LENGTH = 4 * 1024;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
    }

    @Override
    public void write(String part) {
        text.append(part);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
