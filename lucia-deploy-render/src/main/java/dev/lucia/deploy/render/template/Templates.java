package dev.lucia.deploy.render.template;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.tree.RenderedFile;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.lexer.Syntax;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of one target: {@code templates/<target>/<path of the file>.peb} on the class path. */
public final class Templates {
    private static final Map<Language, PebbleEngine> ENGINES = new ConcurrentHashMap<>();

    private final String target;

    private Templates(String target) {
        this.target = target;
    }

    /** The templates of the target of this name. */
    public static Templates of(String target) {
        return new Templates(target);
    }

    /**
     * Renders the file at a path.
     *
     * @param path the path of the file, relative to the output root
     * @param view what the template reads
     * @throws InvalidValueException where the language of the file can not carry a value
     */
    public RenderedFile file(String path, Map<String, Object> view) {
        return new RenderedFile(path, text(path, path, view), false);
    }

    /** Renders a file that people run. */
    public RenderedFile script(String path, Map<String, Object> view) {
        return new RenderedFile(path, text(path, path, view), true);
    }

    /** Renders a file by the template of another, which says the same. */
    public RenderedFile copy(String path, String original, Map<String, Object> view) {
        return new RenderedFile(path, text(original, path, view), false);
    }

    private String text(String template, String path, Map<String, Object> view) {
        TextWriter out = new TextWriter();
        Map<String, Object> variables = new HashMap<>(view);
        variables.put("header", Header.TEXT);
        try {
            engine(Language.of(path))
                    .getTemplate("templates/" + target + "/" + template + ".peb")
                    .evaluate(out, variables, Locale.ROOT);
        } catch (IOException | RuntimeException e) {
            throw failure(path, e);
        }
        return out.toString();
    }

    // A value that a language can not carry is the caller's to mend; anything else is a fault of the template.
    private static RuntimeException failure(String path, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return new InvalidValueException(invalid.fact() + " in " + path, invalid.remedy());
            }
        }
        return new IllegalStateException("The template of " + path + " fails: " + e.getMessage(), e);
    }

    // Compiling a template costs twelve times its rendering, so engines and their caches live as long as the class.
    private static PebbleEngine engine(Language language) {
        return ENGINES.computeIfAbsent(
                language,
                l -> new PebbleEngine.Builder()
                        .loader(new TemplateLoader(Templates.class.getClassLoader()))
                        .syntax(new Syntax.Builder()
                                .setPrintOpenDelimiter("{=")
                                .setPrintCloseDelimiter("=}")
                                .setExecuteOpenDelimiter("{%")
                                .setExecuteCloseDelimiter("%}")
                                .setCommentOpenDelimiter("{~")
                                .setCommentCloseDelimiter("~}")
                                .setEnableNewLineTrimming(false)
                                .build())
                        .extension(new OutputExtension(l.escaper()))
                        .autoEscaping(false)
                        .strictVariables(true)
                        .defaultLocale(Locale.ROOT)
                        .build());
    }
}
