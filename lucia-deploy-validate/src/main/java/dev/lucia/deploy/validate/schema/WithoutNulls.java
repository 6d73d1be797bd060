package dev.lucia.deploy.validate.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drops the keys of mappings that are null, as the API server does; the null elements of lists stay, and are errors. A value
 * without any is not copied.
 */
final class WithoutNulls {
    private WithoutNulls() {}

    static JsonNode of(JsonNode value) {
        return value.isContainer() && holdsOne(value) ? copy(value) : value;
    }

    private static boolean holdsOne(JsonNode value) {
        for (JsonNode below : value) {
            if ((value.isObject() && below.isNull()) || holdsOne(below)) {
                return true;
            }
        }
        return false;
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
