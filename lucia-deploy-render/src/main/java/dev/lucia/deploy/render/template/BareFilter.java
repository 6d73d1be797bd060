package dev.lucia.deploy.render.template;

import dev.lucia.deploy.model.value.Quoted;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code {= value | bare =}}: a part of a larger token, as it is. It takes only values that mean themselves in every
 * language, so that nothing can break out; for any other the template must let the whole token be escaped.
 */
final class BareFilter implements Filter {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:/@+-]*|[./][A-Za-z0-9._/-]*");

    @Override
    public @Nullable Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        return new SafeString(bare(Values.text(input)));
    }

    static String bare(String value) {
        if (!HARMLESS.matcher(value).matches()) {
            throw new IllegalArgumentException("The value " + Quoted.of(value) + " can not stand bare in a file.");
        }
        return value;
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }
}
