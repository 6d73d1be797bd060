package dev.lucia.deploy.validate.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says against a value.
 *
 * @param keyword the keyword of JSON Schema that is not satisfied
 * @param pointer the JSON Pointer of the value
 * @param value the value
 * @param property the key that is missing, or too many; empty for anything else
 * @param wanted what stands behind the keyword
 * @param schema the schema object that holds the keyword
 */
record SchemaError(String keyword, String pointer, JsonNode value, String property, JsonNode wanted, JsonNode schema) {
    boolean is(String name) {
        return keyword.equals(name);
    }

    /** The same, with something else behind the keyword. */
    SchemaError wanting(JsonNode other) {
        return new SchemaError(keyword, pointer, value, property, other, schema);
    }

    /** The names of the types that are taken, where the keyword is {@code type}. */
    List<String> types() {
        return wanted.isArray()
                ? wanted.values().stream().map(JsonNode::asString).distinct().toList()
                : List.of(wanted.asString());
    }

    /** Whether another says the same. */
    boolean repeats(SchemaError other) {
        return is(other.keyword) && pointer.equals(other.pointer) && property.equals(other.property);
    }
}
