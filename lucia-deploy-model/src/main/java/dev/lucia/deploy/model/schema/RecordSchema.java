package dev.lucia.deploy.model.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.hibernate.validator.constraints.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives a JSON Schema (draft 2020-12) from a record, its components' types and annotations, and an instance of defaults. */
public final class RecordSchema {
    /** The dialect of the schemas. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private RecordSchema() {}

    /**
     * The schema of a record whose properties may all be left out.
     *
     * @param type the record
     * @param defaults the JSON of the instance that holds where nothing is said
     */
    public static ObjectNode of(Class<? extends Record> type, JsonNode defaults) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT);
        schema.setAll(part(type, defaults));
        return schema;
    }

    private static ObjectNode part(Class<?> type, JsonNode defaults) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode below = defaults.path(component.getName());
            properties.set(component.getName(), property(component, below));
            if (defaults.isMissingNode() && isRequired(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static boolean isRequired(RecordComponent component) {
        return !Shape.isOptional(component.getGenericType()) && component.getType() != boolean.class;
    }

    private static ObjectNode property(RecordComponent component, JsonNode defaults) {
        Type type = component.getGenericType();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        Field field = field(component);
        JsonPropertyDescription description = field.getAnnotation(JsonPropertyDescription.class);
        if (description != null) {
            schema.put("description", description.value());
        }
        if (Shape.isOptional(type)) {
            ArrayNode either = schema.putArray("anyOf");
            either.add(value(type, defaults)).addObject().put("type", "null");
        } else {
            schema.setAll(value(type, defaults));
        }
        Range range = field.getAnnotation(Range.class);
        if (range != null) {
            schema.put("minimum", range.min()).put("maximum", range.max());
        }
        if (defaults.isValueNode() || defaults.isArray()) {
            schema.set("default", defaults);
        }
        return schema;
    }

    private static ObjectNode value(Type type, JsonNode defaults) {
        Class<?> raw = Shape.raw(type);
        return switch (Shape.of(type)) {
            case PART -> part(raw, defaults);
            case LIST -> {
                Type element = ((ParameterizedType) Shape.unwrap(type)).getActualTypeArguments()[0];
                ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
                list.set("items", value(element, JsonNodeFactory.instance.missingNode()));
                yield list;
            }
            default -> ValueSchema.of(raw);
        };
    }

    // Annotations sit on the field of a component: neither Jackson's nor Bean Validation's targets know components.
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component.", e);
        }
    }
}
