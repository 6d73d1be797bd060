package dev.lucia.deploy.render.template;

import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Loads templates, and lets a line that holds nothing but a tag leave no line behind: its end moves into the tag, where a
 * line end means nothing, so that line numbers in errors stay right.
 */
final class TemplateLoader extends ClasspathLoader {
    private static final Pattern TAG_LINE = Pattern.compile("(?m)^[ \\t]*(\\{%[^\\n]*?)(%})[ \\t]*\\n");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \\t]*(\\{~[^\\n]*?)(~})[ \\t]*\\n");

    TemplateLoader(ClassLoader classes) {
        super(classes);
    }

    @Override
    public Reader getReader(String name) {
        try (BufferedReader reader = new BufferedReader(super.getReader(name))) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            String tags = TAG_LINE.matcher(text).replaceAll("$1\n$2");
            return new StringReader(COMMENT_LINE.matcher(tags).replaceAll("$1\n$2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
