package dev.lucia.deploy.render.template;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects a text by its parts, which are put together once, when their length is known: most of a template's text is there
 * before it is rendered. A template is rendered by one thread.
 */
final class TextWriter extends Writer {
    private final List<String> parts = new ArrayList<>(128);

    @Override
    public void write(char[] characters, int offset, int length) {
        parts.add(new String(characters, offset, length));
    }

    @Override
    public void write(String part) {
        parts.add(part);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return String.join("", parts);
    }
}
