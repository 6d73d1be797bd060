package dev.lucia.deploy.render.template;

import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Loads templates, and lets a line that holds nothing but a tag leave no line behind: its end moves into the tag, where a
 * line end means nothing, so that line numbers in errors stay right.
 */
final class TemplateLoader extends ClasspathLoader {
    TemplateLoader(ClassLoader classes) {
        super(classes);
    }

    @Override
    public Reader getReader(String name) {
        try (Reader reader = super.getReader(name)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return new StringReader(withoutTagLines(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // By hand, since a command renders once: a pattern, not yet compiled then, takes as long as half of the rendering.
    private static String withoutTagLines(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String tag = text.substring(start, end).strip();
            if (isEnclosed(tag, "{%", "%}") || isEnclosed(tag, "{~", "~}")) {
                int close = tag.length() - 2;
                result.append(tag, 0, close).append('\n').append(tag, close, tag.length());
            } else {
                result.append(text, start, end + 1);
            }
            start = end + 1;
        }
        return result.append(text, start, text.length()).toString();
    }

    private static boolean isEnclosed(String tag, String open, String close) {
        return tag.length() >= open.length() + close.length() && tag.startsWith(open) && tag.endsWith(close);
    }
}
