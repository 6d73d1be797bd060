package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Pebble puts around every printed value: the escaper of the file's language, or of the one that is named.
 *
 * <p>It is a kind of Pebble's own since Pebble hands what is already escaped to that class alone.
 */
final class EscapeFilter extends io.pebbletemplates.pebble.extension.escaper.EscapeFilter {
    private final Escaper escaper;

    EscapeFilter(Escaper escaper) {
        this.escaper = escaper;
    }

    @Override
    public @Nullable Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        if (input instanceof SafeString) {
            return input;
        }
        Object language = arguments.get("language");
        String text = Values.text(input);
        if (language == null) {
            return new SafeString(input != null && Values.isTyped(input) ? text : escaper.escape(text));
        }
        Escaper named = Language.BY_NAME.get(language.toString());
        if (named == null) {
            throw new IllegalArgumentException("No escaper is called '" + language + "'.");
        }
        return new SafeString(named.escape(text));
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of("language");
    }
}
