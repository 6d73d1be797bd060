package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the templates of a language print through its escaper; those of Pebble are for web pages. */
final class OutputExtension extends AbstractExtension {
    /** {@code {= value | raw =}}: a text that was made for its place. */
    static final String RAW = "raw";
    /** {@code {= value | bare =}}: see {@link Bare}. */
    static final String BARE = "bare";
    /** {@code {= value | escape('shell') =}}: where one language stands inside another. */
    static final String ESCAPE = "escape";

    private final Escaper escaper;

    OutputExtension(Escaper escaper) {
        this.escaper = escaper;
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(template -> new OutputVisitor((PebbleTemplateImpl) template, escaper));
    }

    // The visitor takes those that end what is printed. Elsewhere Pebble's own would be called.
    @Override
    public Map<String, Filter> getFilters() {
        return Stream.of(RAW, BARE, ESCAPE).collect(Collectors.toMap(Function.identity(), Misplaced::new));
    }

    private record Misplaced(String name) implements Filter {
        @Override
        public Object apply(
                @Nullable Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            throw new IllegalArgumentException(
                    "'" + name + "' stands at the end of what is printed, not in line " + line + ".");
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("language");
        }
    }
}
