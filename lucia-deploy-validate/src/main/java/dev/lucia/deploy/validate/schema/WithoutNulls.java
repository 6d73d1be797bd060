package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drops the keys of mappings that are null, as the API server does; the null elements of lists stay, and are errors. What
 * a document without any holds is not copied.
 */
final class WithoutNulls {
    private WithoutNulls() {}

    static JsonNode of(YamlValue value) {
        return value.document().holdsNull() ? copy(value.node()) : value.node();
    }

    private static JsonNode copy(JsonNode value) {
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                if (!entry.getValue().isNull()) {
                    copy.set(entry.getKey(), copy(entry.getValue()));
                }
            }
            return copy;
        } else if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }
}
