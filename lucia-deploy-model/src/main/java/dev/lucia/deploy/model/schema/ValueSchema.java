package dev.lucia.deploy.model.schema;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingType;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.TextFormat;
import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the values that a description is made of. */
public final class ValueSchema {
    private ValueSchema() {}

    /** The schema of one value that is neither a part nor a list. */
    static ObjectNode of(Class<?> type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type == SettingValues.class) {
            return settings();
        } else if (type.isEnum()) {
            return choice(type, schema);
        }
        return switch (Shape.of(type)) {
            case SWITCH -> schema.put("type", "boolean");
            case NUMBER -> number(type, schema);
            case MAP -> map(schema);
            default -> text(type, schema);
        };
    }

    /** The schema of a setting's value, as a text. */
    public static ObjectNode of(Setting setting) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        SettingType type = setting.type();
        schema.put("description", setting.description()).put("type", "string");
        if (type.allowed().isEmpty()) {
            schema.put("pattern", whole(type.pattern()));
        } else {
            type.allowed().forEach(schema.withArray("enum")::add);
        }
        ArrayNode examples = schema.putArray("examples");
        setting.examples().forEach(examples::add);
        return schema;
    }

    private static ObjectNode settings() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        SettingCatalog.standard()
                .settings()
                .forEach(s -> properties.set(s.name().text(), of(s)));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode choice(Class<?> type, ObjectNode schema) {
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .map(Choice.class::cast)
                .map(Choice::text)
                .forEach(words::add);
        return schema;
    }

    private static ObjectNode number(Class<?> type, ObjectNode schema) {
        schema.put("type", "integer");
        return type == Port.class ? schema.put("minimum", Port.MIN).put("maximum", Port.MAX) : schema;
    }

    private static ObjectNode map(ObjectNode schema) {
        schema.put("type", "object").putObject("additionalProperties").put("type", "string");
        return schema;
    }

    private static ObjectNode text(Class<?> type, ObjectNode schema) {
        if (type == Quantity.class) {
            schema.putArray("type").add("string").add("number");
            schema.put("minimum", 0);
        } else {
            schema.put("type", "string");
        }
        TextFormat format = type.getAnnotation(TextFormat.class);
        return format == null
                ? schema
                : schema.put("pattern", whole(format.pattern())).put("maxLength", format.maxLength());
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }
}
