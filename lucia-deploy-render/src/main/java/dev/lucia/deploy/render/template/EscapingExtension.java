package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import java.util.Map;

/** Puts our escapers in the place of Pebble's own, which are for web pages: autoescaping calls the filter of this name. */
final class EscapingExtension extends AbstractExtension {
    private final Escaper escaper;

    EscapingExtension(Escaper escaper) {
        this.escaper = escaper;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("escape", new EscapeFilter(escaper), "bare", new BareFilter());
    }
}
