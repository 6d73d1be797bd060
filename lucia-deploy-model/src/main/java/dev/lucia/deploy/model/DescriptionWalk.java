package dev.lucia.deploy.model;

import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.Suggestion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Holds the values of a description against the types of the model, one property at a time, so that everything that is
 * wrong is found at once; Jackson alone stops at the first.
 */
final class DescriptionWalk {
    private final String source;
    private final YamlDocument document;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> bad = new TreeSet<>();

    DescriptionWalk(String source, YamlDocument document) {
        this.source = source;
        this.document = document;
    }

    /** What is wrong with the values, each taken alone. */
    List<Problem> problems() {
        part(document.root(), Deployment.class, "", true);
        return problems;
    }

    /** The pointers of the values that no type takes. */
    Set<String> badPointers() {
        return bad;
    }

    private void part(JsonNode node, Class<?> type, String pointer, boolean hasDefaults) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(name, pointer, known));
        for (RecordComponent component : components) {
            JsonNode value = node.get(component.getName());
            Type declared = component.getGenericType();
            if (value != null) {
                value(value, declared, pointer + "/" + component.getName(), hasDefaults);
            } else if (!hasDefaults && !Shape.isOptional(declared) && declared != boolean.class) {
                add(pointer, "Missing '" + component.getName() + "' in '" + name(pointer) + "'", "Add it here.");
            }
        }
    }

    private void value(JsonNode value, Type declared, String pointer, boolean hasDefaults) {
        Shape shape = Shape.of(declared);
        if (value.isNull()) {
            if (!Shape.isOptional(declared)) {
                add(
                        pointer,
                        "'" + name(pointer) + "' is empty",
                        "Give it " + shape + ", or leave the line out for its default.");
            }
        } else if (!shape.fits(value)) {
            wrongShape(value, Shape.raw(declared), shape, pointer);
        } else {
            fitting(value, declared, pointer, hasDefaults);
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
        String place = pointer + "/" + Inconsistency.segment(name);
        if (map == SettingValues.class) {
            Optional<Inconsistency> unknown = ApplicationConfiguration.unknownSetting(name);
            unknown.ifPresent(u -> addAtKey(place, u.fact() + ".", u.remedy()));
            value(value, isPublic(name) ? String.class : Secret.class, place, false);
        } else {
            value(value, String.class, place, false);
        }
    }

    private void leaf(JsonNode value, Class<?> type, String pointer) {
        try {
            DescriptionMapper.MAPPER.treeToValue(value, type);
        } catch (JacksonException e) {
            InvalidValueException cause = cause(e);
            add(pointer, cause.fact() + " for '" + name(pointer) + "'", cause.remedy());
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

    private void wrongShape(JsonNode value, Class<?> type, Shape wanted, String pointer) {
        String written =
                type == Secret.class ? "" : document.nearest(pointer).source().orElse("");
        add(
                pointer,
                "'" + name(pointer) + "' is " + Shape.nameOf(value, written) + ", not " + wanted,
                wanted.remedy(value, written));
    }

    private void unknown(String name, String parent, List<String> known) {
        String where = parent.isEmpty() ? "the description" : "'" + name(parent) + "'";
        addAtKey(
                parent + "/" + Inconsistency.segment(name),
                "Unknown property " + Quoted.of(name) + " in " + where + ".",
                "Known: " + String.join(", ", known) + "." + Suggestion.didYouMean(name, known));
    }

    private void addAtKey(String pointer, String fact, String remedy) {
        bad.add(pointer);
        Position key = document.nearest(pointer).key();
        problems.add(new Problem(source, Optional.of(key), pointer, fact, remedy));
    }

    private void add(String pointer, String fact, String remedy) {
        bad.add(pointer);
        problems.add(new Problem(source, Optional.of(document.nearest(pointer).value()), pointer, fact + ".", remedy));
    }

    // A value under a name that nobody knows may be a secret.
    private static boolean isPublic(String settingName) {
        return SettingCatalog.standard().settings().stream()
                .anyMatch(setting -> setting.name().text().equals(settingName) && !setting.isSensitive());
    }

    private static String name(String pointer) {
        return pointer.isEmpty() ? "the description" : Constraints.dotted(pointer);
    }
}
