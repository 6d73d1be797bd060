package dev.lucia.deploy.validate.shape;

import dev.lucia.deploy.model.source.YamlText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a table into types. */
final class ShapeReader {
    private static final Map<String, Type> BUILT_IN = Map.of(
            "any", Type.ANY,
            "text", Type.of(Scalar.TEXT),
            "number", Type.of(Scalar.NUMBER),
            "boolean", Type.of(Scalar.BOOLEAN),
            "null", Type.of(Scalar.NULL),
            "scalar", Type.of(Scalar.ANY));

    private final JsonNode table;
    private final Map<String, Entries> mappings = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>(BUILT_IN);

    private ShapeReader(JsonNode table) {
        this.table = table;
    }

    static Shapes read(String text) {
        ShapeReader reader =
                new ShapeReader(YamlText.parse(text).documents().get(0).root());
        return new Shapes(reader.root(), reader.table.get("dynamic").asString());
    }

    private Entries root() {
        table.get("formats").properties().forEach(format -> types.put(format.getKey(), format(format.getValue())));
        JsonNode written = table.get("mappings");
        Entries root = new Entries();
        written.propertyNames().forEach(name -> mappings.put(name, name.equals("root") ? root : new Entries()));
        mappings.forEach((name, entries) ->
                written.get(name).properties().forEach(entry -> entries.put(entry.getKey(), parse(entry.getValue()))));
        return root;
    }

    private static Type format(JsonNode format) {
        return Type.of(Scalar.format(
                format.get("what").asString(),
                format.has("text") ? Scalar.TEXT : Scalar.ANY,
                Pattern.compile(format.get("pattern").asString())));
    }

    private Type parse(JsonNode expression) {
        return new TypeParser(expression.asString(), this::named).parse();
    }

    private Type named(String name) {
        if (types.containsKey(name)) {
            return types.get(name);
        } else if (table.get("types").has(name)) {
            return parse(table.get("types").get(name));
        }
        @Nullable Entries entries = mappings.get(name);
        if (entries == null) {
            throw new IllegalStateException("The table names '" + name + "' and does not explain it.");
        }
        return Type.of(entries);
    }
}
