package dev.lucia.deploy.model.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** What kind of YAML value a property of the description is written as. */
public enum Shape {
    /** A record with properties of its own. */
    PART("a mapping of properties"),
    /** Free names with a text each. */
    MAP("a mapping of names to texts"),
    /** Elements of one shape. */
    LIST("a list"),
    /** A text with a grammar. */
    TEXT("a text"),
    /** A whole number. */
    NUMBER("a whole number"),
    /** A number, or a text with a unit. */
    QUANTITY("a quantity"),
    /** A truth value. */
    SWITCH("true or false");

    private static final int MAX_SHOWN = 40;

    private final String description;

    Shape(String description) {
        this.description = description;
    }

    /** The shape of a type; an {@code Optional} has the shape of what it may hold. */
    public static Shape of(Type type) {
        Class<?> raw = raw(type);
        if (raw == boolean.class) {
            return SWITCH;
        } else if (raw == int.class || raw == Port.class) {
            return NUMBER;
        } else if (raw == List.class) {
            return LIST;
        } else if (raw == Map.class || raw == SettingValues.class) {
            return MAP;
        } else if (raw == Quantity.class) {
            return QUANTITY;
        }
        return raw.isRecord() && !isWrittenAsText(raw) ? PART : TEXT;
    }

    /** The type behind an {@code Optional}, else the type itself. */
    public static Type unwrap(Type type) {
        return type instanceof ParameterizedType p && p.getRawType() == Optional.class
                ? p.getActualTypeArguments()[0]
                : type;
    }

    /** Whether a property may be {@code null}, for nothing. */
    public static boolean isOptional(Type type) {
        return type != unwrap(type);
    }

    /** The class of a type, behind an {@code Optional} and without its parameters. */
    public static Class<?> raw(Type type) {
        Type unwrapped = unwrap(type);
        return (Class<?>) (unwrapped instanceof ParameterizedType p ? p.getRawType() : unwrapped);
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class))
                || type == Secret.class;
    }

    /** Whether a value is of this shape, whatever its content. */
    public boolean fits(JsonNode value) {
        return switch (this) {
            case PART, MAP -> value.isObject();
            case LIST -> value.isArray();
            case TEXT -> value.isString();
            case NUMBER -> value.isIntegralNumber() && value.canConvertToInt();
            case QUANTITY -> value.isString() || (value instanceof NumericNode number && !number.isNaN());
            case SWITCH -> value.isBoolean();
        };
    }

    /**
     * What a value is, as a person calls it.
     *
     * @param value the value
     * @param written the text of the scalar; empty for a list, a mapping and whatever may be a secret
     */
    public static String nameOf(JsonNode value, String written) {
        if (value.isObject()) {
            return "a mapping";
        } else if (value.isArray()) {
            return "a list";
        } else if (value.isNull()) {
            return "empty";
        } else if (written.isEmpty()) {
            return value.isNumber() ? "a number" : value.isString() ? "a text" : "true or false";
        }
        return (value.isNumber() ? "the number " : value.isString() ? "the text " : "") + Quoted.of(written);
    }

    /**
     * What a person writes instead of a value of another shape.
     *
     * @param found the value of the other shape
     * @param written as for {@link #nameOf}
     */
    public String remedy(JsonNode found, String written) {
        return switch (this) {
            case TEXT ->
                found.isValueNode()
                        ? "Put it in quotes" + (isShort(written) ? ": \"" + written + "\"." : ".")
                        : "Write a single text.";
            case NUMBER -> "Write a whole number without quotes.";
            case SWITCH -> "Write true or false, without quotes.";
            case QUANTITY -> "Write a Kubernetes quantity, for example 500m or 2Gi.";
            case LIST -> "Write a list, each entry on a line of its own after '- '.";
            case MAP -> "Write names and texts below it, one a line, indented.";
            case PART -> "Write its properties below it, indented.";
        };
    }

    private static boolean isShort(String written) {
        return !written.isEmpty() && written.length() <= MAX_SHOWN;
    }

    @Override
    public String toString() {
        return description;
    }
}
