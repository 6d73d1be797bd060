package dev.lucia.deploy.render.helm;

import dev.lucia.deploy.model.schema.ValueSchema;
import dev.lucia.deploy.render.kubernetes.ClusterSettings.Entry;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of {@code values.schema.json} that the catalogue of settings decides. */
final class SettingsSchema {
    /** The switch that stands among the sensitive settings. */
    static final String FAIL_ON_PLACEHOLDER = "failOnPlaceholder";

    private static final String CONNECTION = "Redis__ConnectionString";
    // What RedisConnectionString refuses; Go and JSON Schema share no flag for either case.
    private static final String PASSWORD = "[Pp][Aa][Ss][Ss][Ww][Oo][Rr][Dd]|@|://";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    private static final String INDENT = "    ";

    private SettingsSchema() {}

    static String config(List<Entry> entries) {
        return json(schema(entries));
    }

    static String secrets(List<Entry> entries) {
        ObjectNode schema = schema(entries);
        ((ObjectNode) schema.get("properties")).putObject(FAIL_ON_PLACEHOLDER).put("type", "boolean");
        schema.withArray("required").add(FAIL_ON_PLACEHOLDER);
        return json(schema);
    }

    private static ObjectNode schema(List<Entry> entries) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        entries.forEach(entry -> properties.set(entry.name(), property(entry)));
        // A null takes a value out: the pods would then lack a variable, or the Secret a key that they ask for.
        entries.forEach(entry -> schema.withArray("required").add(entry.name()));
        return schema.put("additionalProperties", false);
    }

    // What the shipped values show passes too, though it is no value yet: the notes name it.
    private static ObjectNode property(Entry entry) {
        ObjectNode valid = ValueSchema.of(entry.setting());
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.set("description", valid.remove("description"));
        property.set("examples", valid.remove("examples"));
        boolean connection = entry.name().equals(CONNECTION);
        ObjectNode rule = connection ? refusingPassword(property) : property;
        rule.putArray("anyOf").add(valid).addObject().putArray("enum").add(entry.chartValue());
        return property;
    }

    // Nothing else is judged then, since a message about a pattern shows the text that does not match.
    private static ObjectNode refusingPassword(ObjectNode property) {
        property.putObject("if").put("type", "string").put("pattern", PASSWORD);
        property.put("then", false);
        return property.putObject("else");
    }

    private static String json(ObjectNode schema) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(LINES).withArrayIndenter(LINES);
        return MAPPER.writer().with(printer).writeValueAsString(schema).replace("\n", "\n" + INDENT);
    }
}
