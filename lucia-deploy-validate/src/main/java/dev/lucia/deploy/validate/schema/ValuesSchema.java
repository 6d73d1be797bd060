package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a chart's values, {@code values.schema.json}. Immutable, and safe to use from several threads. */
public final class ValuesSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;
    private final CompiledSchema compiled;

    private ValuesSchema(JsonNode root, CompiledSchema compiled) {
        this.root = root;
        this.compiled = compiled;
    }

    /** Reads a schema; empty where the text is no JSON or no schema. */
    public static Optional<ValuesSchema> of(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return CompiledSchema.of(root).map(compiled -> new ValuesSchema(root, compiled));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a chart's own values. */
    public List<SchemaProblem> problems(YamlValue defaults) {
        return problems(defaults, compiled.judge(defaults.node()));
    }

    /** What is wrong with values when they are laid over a chart's own, without what is wrong with those already. */
    public List<SchemaProblem> problems(YamlValue values, JsonNode defaults) {
        List<SchemaError> before = compiled.judge(defaults);
        return problems(
                values,
                compiled.judge(merged(values.node(), defaults)).stream()
                        .filter(error -> values.find(error.pointer())
                                        .at(error.property())
                                        .isPresent()
                                || before.stream().noneMatch(error::repeats))
                        .toList());
    }

    private static List<SchemaProblem> problems(YamlValue values, List<SchemaError> errors) {
        return Ambiguity.withNumbers(values, new SchemaWords(values).problems(errors));
    }

    /**
     * Values laid over a chart's own, as Helm does it: mappings are merged, a null takes out what the chart has, and anything else
     * replaces it.
     */
    static JsonNode merged(JsonNode values, JsonNode defaults) {
        if (!values.isObject() || !defaults.isObject()) {
            return values.isObject() || !values.isNull() ? values : defaults;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        values.forEachEntry((key, value) -> {
            if (!defaults.has(key)) {
                merged.set(key, value);
            } else if (!value.isNull()) {
                merged.set(key, merged(value, defaults.path(key)));
            }
        });
        defaults.forEachEntry((key, value) -> {
            if (!values.has(key)) {
                merged.set(key, value);
            }
        });
        return merged;
    }

    /** Whether the values hold the settings of Lucia. */
    public boolean hasSettings() {
        JsonNode config = root.at("/properties/config/properties");
        return SettingCatalog.standard().names().stream().anyMatch(config::has);
    }

    /** Whether it knows most of these keys, so that values of which nobody says what they are for may be for its chart. */
    public boolean fits(List<String> keys) {
        long known = keys.stream().filter(root.path("properties")::has).count();
        return 2 * known > keys.size();
    }
}
