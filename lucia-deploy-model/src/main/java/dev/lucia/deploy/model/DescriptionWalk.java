package dev.lucia.deploy.model;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Holds the values of a description against the types of the model, one property at a time, so that everything that is
 * wrong is found at once; Jackson alone stops at the first.
 */
final class DescriptionWalk {
    private final Refusals refusals;

    DescriptionWalk(Refusals refusals) {
        this.refusals = refusals;
    }

    void walk(JsonNode description) {
        part(description, Deployment.class, "", true);
    }

    private void part(JsonNode node, Class<?> type, String pointer, boolean hasDefaults) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refusals.unknown(name, pointer, known));
        for (RecordComponent component : components) {
            JsonNode value = node.get(component.getName());
            Type declared = component.getGenericType();
            if (value != null) {
                value(value, declared, pointer + "/" + component.getName(), hasDefaults);
            } else if (!hasDefaults && !Shape.isOptional(declared) && declared != boolean.class) {
                refusals.missing(component.getName(), pointer);
            }
        }
    }

    private void value(JsonNode value, Type declared, String pointer, boolean hasDefault) {
        Shape shape = Shape.of(declared);
        if (value.isNull()) {
            if (!Shape.isOptional(declared)) {
                refusals.empty(pointer, shape, hasDefault);
            }
        } else if (!shape.fits(value)) {
            refusals.wrongShape(pointer, value, shape, Shape.raw(declared));
        } else {
            fitting(value, declared, pointer, hasDefault);
        }
    }

    private void fitting(JsonNode value, Type declared, String pointer, boolean hasDefaults) {
        Class<?> raw = Shape.raw(declared);
        switch (Shape.of(declared)) {
            case PART -> part(value, raw, pointer, hasDefaults);
            case LIST -> {
                Type element = ((ParameterizedType) Shape.unwrap(declared)).getActualTypeArguments()[0];
                for (int i = 0; i < value.size(); i++) {
                    value(value.get(i), element, pointer + "/" + i, false);
                }
            }
            case MAP -> value.properties().forEach(entry -> mapEntry(entry.getKey(), entry.getValue(), raw, pointer));
            default -> leaf(value, raw, pointer);
        }
    }

    private void mapEntry(String name, JsonNode value, Class<?> map, String pointer) {
        String place = pointer + "/" + PointerSegment.of(name);
        if (map == SettingValues.class) {
            ApplicationConfiguration.unknownSetting(name)
                    .ifPresent(unknown -> refusals.addAtKey(place, unknown.fact(), unknown.remedy()));
            value(value, isPublic(name) ? String.class : Secret.class, place, false);
        } else {
            value(value, String.class, place, false);
        }
    }

    private void leaf(JsonNode value, Class<?> type, String pointer) {
        try {
            DescriptionMapper.MAPPER.treeToValue(value, type);
        } catch (JacksonException e) {
            refusals.invalid(pointer, cause(e));
        }
    }

    // Jackson's own message may quote the value; the type's refusal is the only one that is shown.
    private static InvalidValueException cause(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return invalid;
            }
        }
        return new InvalidValueException("Invalid value", "See the reference description for what stands here.");
    }

    // A value under a name that nobody knows may be a secret.
    private static boolean isPublic(String settingName) {
        return SettingCatalog.standard().settings().stream()
                .anyMatch(setting -> setting.name().text().equals(settingName) && !setting.isSensitive());
    }
}
